package web

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func protocolFiles(t *testing.T) (string, string) {
	t.Helper()
	inGo, err := os.ReadFile("protocol_messages_test.go")
	if err != nil {
		t.Fatal(err)
	}
	inTS, err := os.ReadFile("browser/protocol.ts")
	if err != nil {
		t.Fatal(err)
	}
	return string(inGo), string(inTS)
}

func TestTheProtocolOpensWithTheSameWords(t *testing.T) {
	inGo, inTS := protocolFiles(t)
	words, _, _ := strings.Cut(inTS, "\n\n")
	if after, found := strings.CutPrefix(inGo, "package web\n\n"+words+"\n"); !found {
		t.Errorf("protocol_messages_test.go does not open with the words of protocol.ts:\n%s", words)
	} else if strings.HasPrefix(after, "//") {
		t.Error("protocol_messages_test.go opens with more words than protocol.ts")
	}
}

// The loader and the frame are written against protocol.ts; a name or a field
// that only one of the two files knows would be a message nobody understands.
func TestTheProtocolHasTheSameMessages(t *testing.T) {
	_, inTS := protocolFiles(t)
	_, union, _ := strings.Cut(inTS, "export type FromFrame =")
	union, _, _ = strings.Cut(union, ";\n\n")
	var want []string
	for _, found := range regexp.MustCompile(`\{ type: "(\w+)"([^}]*)\}`).FindAllStringSubmatch(union, -1) {
		fields := regexp.MustCompile(`(\w+): (\w+)`).FindAllString(found[2], -1)
		want = append(want, strings.Join(append([]string{found[1]}, fields...), " "))
	}
	var got []string
	for _, m := range FrameMessages {
		got = append(got, strings.Join(append([]string{m.frameMessage()}, fieldsOf(m)...), " "))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q as in protocol.ts", got, want)
	}
}

// fieldsOf spells the fields as TypeScript does. Neither a text nor anything but a
// whole number has a spelling: no message may hold one.
func fieldsOf(m FrameMessage) []string {
	spelled := map[reflect.Kind]string{reflect.Int: "number"}
	var fields []string
	for i := range reflect.TypeOf(m).NumField() {
		f := reflect.TypeOf(m).Field(i)
		fields = append(fields, f.Tag.Get("json")+": "+spelled[f.Type.Kind()])
	}
	return fields
}
