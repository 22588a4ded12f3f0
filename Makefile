# Two commands matter: `make run` and `make test`. Everything else is a part of them.

ADDR    ?= 127.0.0.1:8080
ARTICLE ?= 127.0.0.1:8081
# TESTFLAGS=-v names every test; .ci/run asks for it.
TESTFLAGS ?=
BUILT   := web/built
GOAPP   := github.com/maxence-charriere/go-app/v10
CLIENT_SOURCES := go.mod go.sum $(shell find app widget cmd/client -name '*.go' -not -name '*_test.go' -not -path '*/quizfile/*' -not -path '*/quizzes/*')
TOOL_SOURCES   := $(CLIENT_SOURCES) $(shell find cmd web widget -type f -not -name '*_test.go' -not -path '$(BUILT)/*')

.PHONY: build run test go-test e2e size shots heights figures fuzz bench clean

# build makes bin/gutquiz, which holds the client and every web asset: an author needs no Go.
build: bin/gutquiz

bin/gutquiz: $(TOOL_SOURCES) $(BUILT)/app.wasm.br
	go build -trimpath -o $@ ./cmd/gutquiz

# go-app carries a web server; a reader's browser needs none. See cmd/client/_goapp.
bin/client.mod: go.mod go.sum $(wildcard cmd/client/_goapp/*.go)
	rm -rf bin/goapp && mkdir -p bin/goapp
	go mod download $(GOAPP)
	dir="$$(go list -m -f '{{.Dir}}' $(GOAPP))" && cp -r "$$dir/go.mod" "$$dir/go.sum" "$$dir/pkg" bin/goapp/
	chmod -R u+w bin/goapp
	cd bin/goapp/pkg/app && rm -rf gen *_test.go http.go static.go wasm.go wasmexec.go
	cp cmd/client/_goapp/*.go bin/goapp/pkg/app/
	cp go.sum bin/client.sum
	(cat go.mod; echo 'replace $(GOAPP) => ./bin/goapp') > $@

# The client is compiled without inlining: that is larger unpacked and 95 kB smaller
# after brotli, which is what a reader downloads. Packing is slow (brotli 11), so it is
# done once for a client, not at every site build.
$(BUILT)/app.wasm.br: bin/client.mod $(CLIENT_SOURCES)
	GOOS=js GOARCH=wasm go build -modfile=bin/client.mod -trimpath -buildvcs=false -gcflags=all=-l -ldflags '-s -w -buildid=' -o bin/app.wasm ./cmd/client
	go run ./cmd/gutquiz pack bin/app.wasm "$$(go env GOROOT)/lib/wasm/wasm_exec.js" $(BUILT)
	touch $@

# run serves the quiz, and the demo article on another origin, as in life.
run: build
	bin/gutquiz serve --addr $(ADDR) --article index.html --article-addr $(ARTICLE)

# test is everything a change must pass; .ci/run calls it.
test: build go-test size e2e

go-test: build
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./app ./cmd/client
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...
	GUTQUIZ_NEED_CLIENT=1 go test $(TESTFLAGS) ./...

# size prints what a reader downloads and fails beyond the budgets of ARCHITECTURE.md.
size: build
	bin/gutquiz size

# e2e takes the quiz in a real browser. It installs the packages of the lock file, and
# Chromium where it is missing and the system's package manager may.
e2e: build
	e2e/install
	cd e2e && npx tsc --noEmit && npx tsc -p tsconfig.web.json && npx playwright test

# shots takes pictures of every page and step into e2e/shots, for eyes: no test compares them.
shots: build
	e2e/install
	cd e2e && npx playwright test --config shots.config.ts

# heights measures how much room an article keeps for each frame, and writes it to
# web/heights.json. Run it when a page's texts or styles change; a journey checks it.
heights: build
	e2e/install
	cd e2e && node heights.mjs

# figures prints what the embed costs the demo article: with and without, in one run.
figures: build
	e2e/install
	cd e2e && node figures.mjs

# fuzz tries the quiz file reader, the engine, the result links and the files of what
# is kept on what nobody would write.
fuzz:
	go test ./widget/quizfile -run '^$$' -fuzz FuzzRead -fuzztime 60s -fuzzminimizetime 3x
	go test ./widget -run '^$$' -fuzz 'FuzzOpen$$' -fuzztime 30s -fuzzminimizetime 3x
	go test ./widget -run '^$$' -fuzz FuzzRecommend -fuzztime 30s -fuzzminimizetime 3x
	go test ./widget -run '^$$' -fuzz FuzzOpenLink -fuzztime 60s -fuzzminimizetime 3x
	go test ./widget -run '^$$' -fuzz FuzzFollow -fuzztime 30s -fuzzminimizetime 3x
	go test ./app/kept -run '^$$' -fuzz FuzzParseFile -fuzztime 60s -fuzzminimizetime 3x

# bench times one recommendation and the walk of every combination of answers.
bench:
	go test ./widget -run '^$$' -bench . -benchmem

clean:
	rm -rf bin site e2e/test-results e2e/playwright-report e2e/shots
	find $(BUILT) -type f -not -name README.md -delete
