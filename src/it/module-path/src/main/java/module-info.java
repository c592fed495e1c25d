module com.example.program {
    requires io.github.onestore4j;
}
