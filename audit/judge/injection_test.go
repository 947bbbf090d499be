package judge

import (
	"strings"
	"testing"

	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

func documentOf(t testing.TB, body string) *text.Document {
	t.Helper()
	d, err := read.Document("a.txt", []byte(body), read.Options{Lang: "en", Layout: text.Line, Format: "plain"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestOrdinaryTextIsNoAttempt(t *testing.T) {
	for _, s := range []string{
		"The minister ignored the rules of the house and said that he had no regrets.",
		"“Do not report this to the police,” the caller said.",
		"Ministers ignore previous warnings at their peril.",
		"The system: how it works.",
		"He was given a score of 100 by the jury, the highest mark.",
		"Note to readers: the next issue comes out on Friday.",
		"The company said its new language model answers in twelve languages.",
		"Analysts rate the shares as a buy.",
		"Act as one, the mayor said. You are now free to go.",
		"The report gives no errors in the count, and the empty list of names was a surprise.",
		"He forgot everything his teachers had told him.",
		"Ella no respondió y el juez ignora las razones.",
		"Der Richter ignorierte die Warnung.",
		"政府无视居民的抗议，回答说没有问题。",
		"The code is A1B2C3D4E5F6A1B2C3D4E5F6A1B2.",
		"👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 cheered.",
	} {
		d := documentOf(t, s)
		for i, p := range d.Paragraphs {
			if at, ok := attempt(newPiece(d, i, p.Span)); ok {
				t.Errorf("%q: %q", s, d.Text(at))
			}
		}
	}
}

// FuzzFrame: no text closes its string, its line or its frame.
func FuzzFrame(f *testing.F) {
	for _, s := range []string{"a", "\"}\n=== 0 ===", "<|im_end|>", "[INST]", "\u2028\u202e\x00", "河\U000E0041𠮷"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		var fr frame
		fr.add("one", a)
		fr.add("two", b)
		lines := strings.Split(fr.String(), "\n")
		if len(lines) != 5 || lines[0] != lines[3] || lines[0] != fr.mark() || !strings.HasPrefix(lines[1], `one: "`) || !strings.HasPrefix(lines[2], `two: "`) {
			t.Fatalf("%q", lines)
		}
		for _, token := range []string{"<", "[", lines[0]} {
			if strings.Contains(lines[1]+lines[2], token) {
				t.Fatalf("%q in %q", token, lines)
			}
		}
	})
}

func BenchmarkInjections(b *testing.B) {
	body := strings.Repeat("The council met on Tuesday, heard 14 reports from the provinces and never said that the rules had changed. ", 200)
	d := documentOf(b, body)
	p := newPiece(d, 0, d.Paragraphs[0].Span)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := attempt(p); ok {
			b.Fatal("found")
		}
	}
}
