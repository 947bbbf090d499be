package runner

import (
	"math/rand/v2"
	"strings"
	"testing"

	"mtaudit/audit"
)

// extensions choose the reader.
var extensions = [...]string{".txt", ".md", ".html"}

// settles fixes an article by all rules and holds what comes of it to what is
// promised: a second run has nothing to fix and finds the same, and the text is
// that of before where nothing was fixed.
func settles(t *testing.T, p passage) (f fixed) {
	t.Helper()
	if !p.readable() {
		return f
	}
	f = fixing(t, p, false)
	if f.made == 0 && f.text != p.article {
		t.Errorf("%s: nothing fixed, but %q became %q", p.name, p.article, f.text)
	}
	return f
}

// FuzzFixes fixes whatever text.
func FuzzFixes(f *testing.F) {
	for i, p := range passages(f) {
		f.Add(p.article, uint8(i))
	}
	f.Add("\uFEFFthe the mayor\r\n\r\n[ad_1]\r\n", uint8(0))
	f.Add("> the\n> the mayor\n\n[ad_1] # 7\n", uint8(1))
	f.Add("<p>the <b>the</b> mayor&nbsp;&amp;nbsp;[ad_1]</p>", uint8(2))
	f.Fuzz(func(t *testing.T, article string, kind uint8) {
		settles(t, passage{name: "a" + extensions[int(kind)%len(extensions)], article: article, lang: "en"})
	})
}

// TestFixesOfMixtures puts pieces of all passages together at random, with
// leftovers between them, so that fixes meet.
func TestFixesOfMixtures(t *testing.T) {
	var pieces []string
	for _, p := range passages(t) {
		pieces = append(pieces, strings.FieldsFunc(p.article, func(r rune) bool { return r == '\n' })...)
	}
	pieces = append(pieces, "[ad_1]", "[caption id=x]", "<br />", "</p> <p>", "&nbsp;", "&amp;#8217;", "the", "the the", ". and so on.", "\u200B", "\u00AD", "â€œ", "â€™", "。", "・", "Read more", "Share", "-Xinhuanet", "123456789012345678", "#", "- ", "> ", "1. ", "*", "`", "\\", "|", "---")
	joints := []string{" ", "", "\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n\n"}
	fresh := 0 // a fix may bring another problem to light, but seldom does
	rnd := rand.New(rand.NewPCG(1, 2))
	mixture := func() string {
		var b strings.Builder
		for range 1 + rnd.IntN(12) {
			b.WriteString(pieces[rnd.IntN(len(pieces))] + joints[rnd.IntN(len(joints))])
		}
		return b.String()
	}
	for range mixtures {
		p := passage{name: "a" + extensions[rnd.IntN(len(extensions))], article: mixture(), lang: "en"}
		if reference := mixture(); rnd.IntN(2) > 0 && strings.Contains(reference, "e") {
			p.reference = reference
			p.article += "\n\n" + strings.Join(strings.Split(reference, " ")[1:], " ")
		}
		f := settles(t, p)
		for rule, n := range perRule(f.after) {
			if n > perRule(f.before)[rule] {
				fresh++
				t.Logf("%s finds more after fixing\nof %q\nin %q\nreference %q%s", rule, p.article, f.text, p.reference, said(f.after))
			}
		}
	}
	if fresh > mixtures/40 {
		t.Errorf("rules find more after fixing in %d of %d mixtures", fresh, mixtures)
	}
}

// perRule counts the findings of each rule.
func perRule(d audit.DocumentReport) map[string]int {
	n := map[string]int{}
	for _, f := range d.Findings {
		n[f.Rule]++
	}
	return n
}

const mixtures = 200
