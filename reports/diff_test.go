package reports

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

var wordPattern = regexp.MustCompile(`[\pL\pM\d][\pL\pM\d,.’']*[\pL\pM\d]|[\pL\d]`)

// worded gives every paragraph of a document the tokens of one sentence.
func worded(d *text.Document) *text.Document {
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		s := text.Sentence{Span: p.Span}
		for _, at := range wordPattern.FindAllStringIndex(string(d.Source[p.Start:p.End]), -1) {
			s.Tokens = append(s.Tokens, text.Token{Span: text.Span{Start: p.Start + at[0], End: p.Start + at[1]}})
		}
		p.Sentences = []text.Sentence{s}
	}
	return d
}

func marksIn(d *text.Document, spans []text.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, d.Text(s))
	}
	return strings.Join(out, "|")
}

func TestDiff(t *testing.T) {
	for name, c := range map[string]struct{ article, reference, added, dropped string }{
		"alike":            {"The ferry left the quay.", "The ferry left the quay.", "", ""},
		"another word":     {"The old ferry left the quay at noon.", "The ferry left the harbour at noon.", "old|quay", "harbour"},
		"numbers":          {"On Dec. 3 fourteen boats of the XI fleet sailed out.", "On December 3, 14 boats of the 11th fleet sailed out.", "", ""},
		"another number":   {"On May 3 fourteen boats sailed out.", "On May 3, 40 boats sailed out.", "fourteen", "40"},
		"moved":            {"On Monday the ferry left the quay.", "The ferry left the quay on Monday.", "", ""},
		"far in wording":   {"Nobody could tell why the ferry stayed.", "It remained unclear what kept her there.", "", ""},
		"of one only":      {"The ferry left the quay.", "机器翻译", "", ""},
		"a name":           {"Mayor Kvist spoke to us.", "Mayor Quist spoke to us.", "", ""},
		"over a paragraph": {"The ferry left the old quay\nold boats stayed in the port", "The ferry left the quay. Boats stayed in the port", "old|old", ""},
	} {
		a, r := worded(lines("a", "en", c.article)), worded(lines("r", "en", c.reference))
		rep := reported(a, r)
		for i := range rep.Paragraphs {
			rep.Paragraphs[i].Bead = &audit.Bead{Reference: []int{0}}
		}
		x := newDiff(&rep)
		var added []text.Span
		var dropped []text.Span
		for _, p := range rep.Paragraphs {
			var more []text.Span
			more, dropped = x.only(p)
			added = append(added, more...)
		}
		if got := marksIn(a, added); got != c.added {
			t.Errorf("%s: only in the article: %q, want %q", name, got, c.added)
		}
		if got := marksIn(r, dropped); got != c.dropped {
			t.Errorf("%s: only in the reference: %q, want %q", name, got, c.dropped)
		}
	}
}

func TestDiffWithoutTexts(t *testing.T) {
	rep := audit.DocumentReport{Paragraphs: []audit.ParagraphReport{{Bead: &audit.Bead{Reference: []int{0, 7}}}}}
	if a, r := newDiff(&rep).only(rep.Paragraphs[0]); a != nil || r != nil {
		t.Error("a difference of nothing")
	}
}

func TestFullMarksWhatAnswers(t *testing.T) {
	a := worded(lines("a", "en", "On Monday the old ferry left the quay at noon with Ida Holm."))
	r := worded(lines("r", "en", "On Monday the old ferry left the crowded harbour at noon with Ida Holm."))
	rep := reported(a, r, found("MT401", nth(a, "quay", 0), "look here"))
	got := render(t, Full, &audit.Report{Documents: []audit.DocumentReport{rep}}, Options{})
	want := " REF 1 | On Monday the old ferry left the crowded harbour at noon with Ida Holm.\n" +
		"       |                                  ---------------\n"
	if !strings.Contains(got, want) || !strings.Contains(got, "REF: - answers") {
		t.Errorf("no\n%s in\n%s", want, got)
	}
}

func TestHTMLMarksWhatDiffers(t *testing.T) {
	a := worded(lines("a", "en", "The old ferry left the quay & all <b>sang</b> for Ida Holm."))
	r := worded(lines("r", "en", "The ferry left the quay and all <b>sang</b> for Ida Holm again."))
	rep := reported(a, r, found("MT401", nth(a, "old ferry", 0), "look here"))
	page := rendered(t, &audit.Report{Documents: []audit.DocumentReport{rep}})
	sound(t, page)
	for _, want := range []string{"<mark><ins>old</ins> ferry</mark>", "quay <del>and</del> all &lt;b&gt;sang", "Holm <del>again</del>."} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestHTMLParts(t *testing.T) {
	d := lines("a", "en", "one two three four")
	m := htmlMarker{d, []audit.Finding{found("MT401", nth(d, "two th", 0), "m")}, "d1", "a"}
	var got []string
	for _, s := range m.compared(m.segments(text.Span{Start: 0, End: 18}, []htmlCover{{Span: text.Span{Start: 4, End: 10}}}), []text.Span{{Start: 0, End: 3}, {Start: 8, End: 18}}) {
		for _, p := range s.Parts {
			got = append(got, fmt.Sprintf("%s:%v", p.Text, p.Added))
		}
	}
	if want := "one:true| :false|two :false|th:true|ree four:true"; strings.Join(got, "|") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "|"), want)
	}
}

func BenchmarkDiff(b *testing.B) {
	s := strings.Repeat("The old ferry left the quay at noon with Ida Holm and 12 others on board. ", 100)
	a, r := worded(lines("a", "en", s)), worded(lines("r", "en", strings.ReplaceAll(s, "quay", "harbour")))
	rep := reported(a, r)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		newDiff(&rep).only(rep.Paragraphs[0])
	}
}
