# syntax=docker/dockerfile:1

FROM rust:1.95-slim-bookworm AS build
WORKDIR /build
COPY . .
# The prepared queries in .sqlx/ stand in for a database.
ENV SQLX_OFFLINE=true
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    cargo build --locked --release --bin coalition-bot && \
    install -D target/release/coalition-bot /out/coalition-bot

# The certificate authorities, the time zones and the fonts are inside the program, so nothing is installed here.
FROM debian:bookworm-slim
COPY --from=build /out/coalition-bot /usr/local/bin/coalition-bot
COPY scripts/container-entrypoint /usr/local/bin/container-entrypoint
USER 10001:10001
ENV HTTP_LISTEN=0.0.0.0:8080
EXPOSE 8080
# bash can speak enough HTTP for this; the image has no curl.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["container-entrypoint"]
CMD ["run"]
