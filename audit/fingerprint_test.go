package audit

import (
	"strings"
	"testing"

	"mtaudit/audit/text"
)

// sentencesOf is a document with a paragraph a line and a sentence up to each
// full stop.
func sentencesOf(source string) *text.Document {
	d := text.New("a.txt", []byte(source), []byte(source))
	off := 0
	for line := range strings.Lines(source) {
		p := text.Paragraph{Span: text.Span{Start: off, End: off + len(strings.TrimSuffix(line, "\n"))}}
		for at := p.Start; at < p.End; {
			end := p.End
			if i := strings.IndexByte(source[at:p.End], '.'); i >= 0 {
				end = at + i + 1
			}
			p.Sentences = append(p.Sentences, text.Sentence{Span: text.Span{Start: at, End: end}})
			at = end
			for at < p.End && source[at] == ' ' {
				at++
			}
		}
		d.Paragraphs = append(d.Paragraphs, p)
		off += len(line)
	}
	return d
}

// printsOf are the fingerprints of findings on every repeated article.
func printsOf(source string) []string {
	const mark = "the the"
	d := sentencesOf(source)
	var findings []Finding
	for off := 0; ; {
		i := strings.Index(source[off:], mark)
		if i < 0 {
			break
		}
		findings = append(findings, Finding{Rule: "MT401", At: Locate(d, text.Span{Start: off + i, End: off + i + len(mark)})})
		off += i + len(mark)
	}
	number(d, findings)
	var prints []string
	for _, f := range findings {
		prints = append(prints, f.Fingerprint)
	}
	return prints
}

func TestFingerprintsOutliveEdits(t *testing.T) {
	const before = "It rained. 河の the the end. All went home."
	want := printsOf(before)[0]
	for name, after := range map[string]string{
		"a paragraph before it":      "New here.\n" + before,
		"a sentence before it":       "It rained. A lot. 河の the the end. All went home.",
		"another sentence before it": "It snowed, and the wind rose. 河の the the end. All went home.",
		"another sentence after it":  "It rained. 河の the the end. Nobody left.",
		"a line break":               "It rained. 河の the the end. All went home.\n",
	} {
		if got := printsOf(after)[0]; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	if got := printsOf("It rained. 海の the the end.")[0]; got == want {
		t.Error("another word beside it should tell it apart")
	}
	twice := printsOf(before + "\n" + before)
	if twice[0] != want || twice[1] == want || hashPart(twice[1]) != hashPart(want) {
		t.Errorf("equal findings: %v", twice)
	}
}

func hashPart(fingerprint string) string { return fingerprint[:16] }

// Both cut a text to so many code points, and stand for every byte that begins
// none by a replacement character, as a conversion to code points does.
func FuzzTextAroundASpan(f *testing.F) {
	f.Add(strings.Repeat("a 漢🎭é\u0301 ", 20))
	f.Add("\xbc" + strings.Repeat("é", 23) + "\xe6\xbc\n\t x")
	f.Fuzz(func(t *testing.T, s string) {
		r := []rune(s)
		if got, want := tail(s), string(r[max(0, len(r)-around):]); got != want {
			t.Errorf("tail %q, want %q", got, want)
		}
		if got, want := head(s), string(r[:min(len(r), around)]); got != want {
			t.Errorf("head %q, want %q", got, want)
		}
		if got, want := string(appendNormal([]byte("x"), s)), "x"+strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("normal %q, want %q", got, want)
		}
	})
}
