# Two commands matter: `make run` and `make test`. Everything else is a part of them.

ADDR    ?= 127.0.0.1:8080
ARTICLE ?= 127.0.0.1:8081
# TESTFLAGS=-v names every test; .ci/run asks for it.
TESTFLAGS ?=
BUILT   := web/built
CLIENT_SOURCES := go.mod go.sum $(shell find app widget cmd/client cmd/goapp -name '*.go' -not -name '*_test.go' -not -path '*/quizfile/*' -not -path '*/quizzes/*') cmd/goapp/goapp.txt cmd/goapp/uuid.txt
TOOL_SOURCES   := $(CLIENT_SOURCES) $(shell find cmd web widget -type f -not -name '*_test.go' -not -path '$(BUILT)/*')

# One set of flags for every go command in here, so that nothing is compiled twice.
# Never -buildvcs: it fails in a checkout that another user owns, and git's own
# words about it are below.
export GOFLAGS := $(filter-out -trimpath -buildvcs%,$(GOFLAGS)) -trimpath -buildvcs=false
# Read, never written, and by nobody's hooks: safe where another user owns the checkout.
COMMIT := $(shell GIT_OPTIONAL_LOCKS=0 git -c safe.directory='*' -c core.fsmonitor=false describe --always --dirty 2>/dev/null)
PHASE  := @.ci/phase

.PHONY: build run test go-test vet browser e2e size lighthouse shots heights figures bench-web fuzz bench mutants licenses goapp clean

# build makes bin/gutquiz, which holds the client and every web asset: an author needs no Go.
build: bin/gutquiz

bin/gutquiz: $(TOOL_SOURCES) $(BUILT)/app.wasm.br | goapp
	$(PHASE) "the tool, with the client in it" go build -ldflags '-X main.commit=$(COMMIT)' -o $@ ./cmd/gutquiz

# goapp puts go-app less its server, and google/uuid less its ciphers, where every go
# command finds them, and stops where one is not what we know. Never by rm and cp: an
# upstream file that is renamed would slip through. See docs/go-app.md.
goapp:
	@.ci/phase -q "go-app less its server, uuid less its ciphers" env GOWORK=off go run ./cmd/goapp

# The clients are compiled without inlining: that is larger unpacked and 95 kB smaller
# after brotli, which is what a reader downloads. Their bytes must not depend on when or
# where they are built: no version, no path.
CLIENT := env GOOS=js GOARCH=wasm go build -gcflags=all=-l -ldflags '-s -w -buildid='

bin/app.wasm: $(CLIENT_SOURCES) | goapp
	$(PHASE) "the client, for browsers" $(CLIENT) -o $@ ./cmd/client
	@touch $@

# In an article nothing is kept or shared, so a frame's client goes without what would.
bin/frame.wasm: $(CLIENT_SOURCES) | goapp bin/app.wasm
	$(PHASE) "the same for frames" $(CLIENT) -tags frame -o $@ ./cmd/client
	@touch $@

# Packing is slow (brotli 11), so it is done once for a client, not at every site
# build; the rest of the tool is compiled meanwhile.
$(BUILT)/app.wasm.br: bin/app.wasm bin/frame.wasm
	$(PHASE) "packing the client, and compiling the tool" .ci/pack $(BUILT) $^
	@touch $@

# run serves the quiz, and the demo article on another origin, as in life.
run: build
	bin/gutquiz serve --addr $(ADDR) --article index.html --article-addr $(ARTICLE)

# test is everything a change must pass; .ci/run calls it. The browser is asked for
# first: who lacks it should not learn that after ten minutes.
test: browser build go-test size e2e

# vet looks at everything as this machine compiles it, and at the client's packages
# as a browser's Go does: a file for one of the two only is otherwise seen by nobody.
vet: | goapp
	go vet ./...
	GOOS=js GOARCH=wasm go vet $$(GOOS=js GOARCH=wasm go list -deps -f '{{with .Module}}{{if .Main}}{{$$.ImportPath}}{{end}}{{end}}' ./cmd/client)
	go tool staticcheck ./...

# The limit of time is our own: go test's is near on a slow machine.
go-test: build vet
	GUTQUIZ_NEED_CLIENT=1 go test -timeout 20m $(TESTFLAGS) ./...

# size prints what a reader downloads and fails beyond the budgets of ARCHITECTURE.md.
size: build
	bin/gutquiz size

# browser installs the packages of the lock file, and Chromium where it is missing
# and the system's package manager may; else it says what to install.
browser:
	@e2e/install

# e2e checks the types of every script, each against the globals of its own room, and
# takes the quiz in a real browser.
e2e: browser build
	cd e2e && npx tsc
	cd e2e && for room in . article page worker; do npx tsc -p ../web/browser/$$room || exit 1; done
	cd e2e && npx playwright test

# lighthouse audits the pages readers meet and fails on what docs/lighthouse.md does not argue.
lighthouse: browser build
	cd e2e && node lighthouse.mjs

# shots takes pictures of every page and step into e2e/shots, for eyes: no test compares them.
# It draws docs/examples.png too, the sheet of the examples in README.
shots: browser build
	cd e2e && node contact-sheet.mjs
	cd e2e && npx playwright test --config shots.config.ts

# heights measures how much room an article keeps for each frame, and writes it to
# web/heights.json. Run it when a page's texts or styles change; a journey checks it.
heights: browser build
	cd e2e && node heights.mjs

# figures prints what the embed costs the demo article: with and without, in one run.
figures: browser build
	cd e2e && node figures.mjs

# bench-web compares the quiz with hand-written HTML and a plain go-app page of the same
# questions, in one run on a slow phone: only its ratios can be compared between machines.
bench-web: browser build
	cd e2e && node bench-web/bench.mjs

# fuzz tries every fuzz target there is on what nobody would write, one after the
# other: FUZZTIME each. Never a list by hand: a target would be forgotten.
FUZZTIME ?= 30s
fuzz: | goapp
	.ci/fuzz $(FUZZTIME)

# mutants breaks the rules' code in small ways and asks that a test notices: a sample
# (MUTANTS="-all" for each). docs/mutants.md says how to read it.
MUTANTS ?= -n 60
mutants: | goapp
	go run ./cmd/mutants $(MUTANTS)

# licenses writes what the licences of others ask to go with the tool and a site.
licenses: | goapp
	go run ./cmd/licenses

# bench times one recommendation and the walk of every combination of answers.
bench: | goapp
	go test ./widget -run '^$$' -bench . -benchmem

clean:
	rm -rf bin go.work go.work.sum site e2e/test-results e2e/playwright-report e2e/shots
	find $(BUILT) -type f -not -name README.md -delete
