# The released binary and nothing else: no shell, no account, no network.
#
#   docker run --rm -v "$PWD:/work" mtaudit audit article.txt
FROM scratch
COPY mtaudit /mtaudit
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/mtaudit"]
