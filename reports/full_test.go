package reports

import (
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// beaded is a report on one finding in an article whose second paragraph
// answers to the third and fourth of the reference.
func beaded(at string, related ...audit.Related) *audit.Report {
	a := document("a.txt", "en", "Title\n\n"+strings.Repeat("One side of it. ", 100)+"HERE it is.\n\n[ad_1]")
	ref := document("r.txt", "en", "Title\n\nx\n\n"+strings.Repeat("Begin with this. ", 60)+"\n\n"+strings.Repeat("Go on with that. ", 40)+"THERE it is.")
	d := audit.DocumentReport{URI: "a.txt", Reference: "r.txt", Article: a, ReferenceText: ref,
		Findings: []audit.Finding{{Rule: "MT401", Severity: audit.Minor, Message: "said twice", At: audit.Locate(a, spanOf(a, at, 1)), Related: related}}}
	for i, p := range a.Paragraphs {
		d.Paragraphs = append(d.Paragraphs, audit.ParagraphReport{Index: i, Kind: p.Kind, Span: p.Span, Bead: &audit.Bead{Reference: []int{}}})
	}
	d.Paragraphs[1].Bead.Reference = []int{2, 3}
	d.Paragraphs[2].Bead.Reference = []int{3}
	d.Paragraphs[2].Kind = text.Residue
	return &audit.Report{Documents: []audit.DocumentReport{d}}
}

func TestTheReferenceIsShownBesideAFinding(t *testing.T) {
	for at, want := range map[string]string{"One side": " REF 5 | Begin with this.", "HERE": "THERE it is.\n"} {
		if got := render(t, Full, beaded(at), Options{}); !strings.Contains(got, want) {
			t.Errorf("%s: no %q in\n%s", at, want, got)
		}
	}
	for _, at := range []string{"Title", "[ad_1]"} {
		if got := render(t, Full, beaded(at), Options{}); strings.Contains(got, "REF") {
			t.Errorf("nothing answers to %s, but\n%s", at, got)
		}
	}
}

func TestPlacesNearEachOtherShareAWindow(t *testing.T) {
	ref := beaded("HERE").Documents[0].ReferenceText
	see := func(s string, nth int) audit.Related {
		return audit.Elsewhere(ref, spanOf(ref, s, nth), "the reference has this")
	}
	got := render(t, Full, beaded("HERE", see("THERE", 1), see("it", 61+40+1), see("Begin", 1)), Options{})
	for _, want := range []string{"THERE it is.\n", "^^^^^ ^^ the reference has this\n", " REF 5 | Begin with"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "REF"); n != 2 {
		t.Errorf("%d windows on the reference, want 2\n%s", n, got)
	}
}

func TestOtherMentionsInTheLineAreMarked(t *testing.T) {
	r := hardReport()
	d := r.Documents[0].Article
	f := &r.Documents[0].Findings[0]
	f.Related = []audit.Related{audit.Elsewhere(d, spanOf(d, "Mayor", 2), "of this mayor")}
	got := render(t, Full, r, Options{})
	if want := "       | -----      ^^^^^\n"; !strings.Contains(got, want) {
		t.Errorf("no\n%s in\n%s", want, got)
	}
}
