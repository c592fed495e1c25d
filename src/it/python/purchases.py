"""Every operation of the server API v7 and of the web payment API against an emulated store, without any library.

usage: python3 purchases.py http://127.0.0.1:8080
"""
import json
import sys
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

store = sys.argv[1]
calls = 0


def send(method, url, headers=None, body=None):
    request = Request(url, method=method, headers=headers or {}, data=body.encode() if body is not None else None)
    try:
        with urlopen(request) as response:
            return json.load(response)
    except HTTPError as refusal:
        raise SystemExit(f"{method} {url}: {refusal.code} {refusal.read().decode()}")


def admin(path, body=None):
    url = f"{store}/__admin/onestore/{path}"
    return send("GET", url) if body is None else send("POST", url, {"Content-Type": "application/json"}, json.dumps(body))


def call(method, url, token, body=None):
    global calls
    calls += 1
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "x-market-code": "MKT_GLB"}
    return send(method, url, headers, json.dumps(body or {}) if method == "POST" else None)


def warnings():
    return [finding for finding in admin("findings")["findings"] if finding["warning"]]


# Credentials of the app that is always there.
admin("reset", {})
app = admin("apps")["apps"][0]
token = send(
    "POST",
    f"{store}/v7/oauth/token",
    {"Content-Type": "application/x-www-form-urlencoded", "x-market-code": "MKT_GLB"},
    urlencode({"grant_type": "client_credentials", "client_id": app["clientId"], "client_secret": app["clientSecret"]}),
)["access_token"]


# The server API.
def v7(method, path, body=None):
    return call(method, f"{store}/v7/apps/{app['clientId']}/{path}", token, body)


def buy(kind, product, **more):
    return admin("purchases", {"type": kind, "productId": product, **more})["purchaseToken"]


gold = buy("inapp", "gold100", developerPayload="order-1")
assert v7("GET", f"purchases/inapp/products/gold100/{gold}")["developerPayload"] == "order-1"
assert len(v7("GET", "unconfirmed-purchases")["unconfirmedPurchaseList"]) == 1
v7("POST", f"purchases/all/products/gold100/{gold}/acknowledge", {"developerPayload": "order-1"})
v7("POST", f"purchases/inapp/products/gold100/{gold}/consume", {"developerPayload": "order-1"})
admin("refunds", {"purchaseToken": gold})
assert len(v7("GET", "voided-purchases")["voidedPurchaseList"]) == 1

auto = f"purchases/auto/products/pass/{buy('auto', 'pass')}"
v7("GET", auto)
v7("POST", f"{auto}/cancel")
v7("POST", f"{auto}/reactivate")

vip = f"purchases/subscription/products/vip/{buy('subscription', 'vip')}"
v7("GET", vip)
v7("POST", f"{vip}/defer", {"deferPeriod": 7})
v7("POST", f"{vip}/cancel")
v7("POST", f"{vip}/reactivate")

# The web payment API, for one user.
user = admin("logins", {"user": "anna"})["userAccessToken"]


def pc(path, body=None):
    return call("POST", f"{store}/pc/v7/apps/{app['clientId']}/{path}", user, body)


admin("products", {"type": "inapp", "productId": "gems", "title": "500 gems", "price": 4900})
pc("products/all", {"productIdList": ["gems"]})
order = pc(
    "purchases/inapp/products/gems/order",
    {"prchsClientPocCd": "POC_PC", "returnUrl": "https://shop.example/return", "developerPayload": "order-2"},
)
paid = admin("orders", {"paymentParam": order["paymentParam"], "outcome": "succeed"})["purchaseToken"]
pc("purchases/all")
pc(f"purchases/all/{paid}/acknowledge", {"developerPayload": "order-2"})
pc(f"purchases/inapp/{paid}/consume", {"developerPayload": "order-2"})
auto = buy("auto", "pass2", user="anna")
pc(f"purchases/auto/{auto}/cancel")
pc(f"purchases/auto/{auto}/reactivate")
vip = buy("subscription", "vip2", user="anna")
pc(f"purchases/subscription/{vip}")
pc(f"purchases/subscription/{vip}/cancel")
pc(f"purchases/subscription/{vip}/reactivate")

# What the store thought of all that: nothing. And of a mistake: that it is one.
assert not warnings(), warnings()
unseen = buy("inapp", "gold500")
v7("POST", f"purchases/inapp/products/gold500/{unseen}/consume")
assert warnings()[0]["rule"] == "NOT_LOOKED_UP", warnings()
print(f"python: {calls} calls, and {warnings()[0]['message']}")
