# A static binary and its licences, nothing else.
#
#   docker build -t incx .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/work" incx extract articles -o records
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS
ARG TARGETARCH
ARG VERSION=source
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -ldflags "-s -w -X main.release=$VERSION" -o /out/incx ./cmd/incx \
 && mkdir -m 1777 /out/tmp \
 && cp LICENSE NOTICE /out/

FROM scratch
LABEL org.opencontainers.image.title="incx" \
      org.opencontainers.image.description="Extract incidents from news articles" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /out/ /
WORKDIR /work
USER 65532:65532
ENTRYPOINT ["/incx"]
