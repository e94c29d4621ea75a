# Everything needs Go and make, and nothing else. Go fetches the rest, also a
# newer version of itself where this house asks for one.

GO ?= go
TESTFLAGS ?=

.DEFAULT_GOAL := build
.PHONY: run build test bench shots lint

# A demo office on this terminal. DIR=folder keeps its books for the next time.
run: build
	@.bin/watiqa demo $(DIR)

# Both programs, in .bin/.
build:
	@CGO_ENABLED=0 $(GO) build -trimpath -o .bin/ ./cmd/...

# Every test.
test:
	$(GO) test $(TESTFLAGS) ./...

# What a change costs on disk, on the wire and until the first frame.
bench:
	@GO=$(GO) .ci/bench

# Pictures of the demo in real terminals, in .shots/ (Debian: installs them).
shots:
	@GO=$(GO) .ci/shots

# What a reader would stumble over.
lint:
	@test -z "$$(gofmt -l cmd store sync tui)" || { gofmt -d cmd store sync tui; exit 1; }
	$(GO) vet ./...
	golangci-lint run
