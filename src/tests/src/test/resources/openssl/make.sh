#!/bin/sh
# Makes the signatures that SignatureTest verifies, with OpenSSL: an implementation that is not Java's.
# The private keys are thrown away.
set -eu
cd "$(dirname "$0")"
printf '%s' '20200429OS0112345678920042912345678901234200429123456789056785615474165165주문 1/<&>"' > message.txt
for bits in 1024 2048 4096; do
  openssl genrsa -out key.pem "$bits" 2>/dev/null
  openssl rsa -in key.pem -pubout -out "$bits.pem" 2>/dev/null
  openssl dgst -sha512 -sign key.pem -out signature.bin message.txt
  base64 signature.bin > "$bits.sig"
  rm key.pem signature.bin
done
