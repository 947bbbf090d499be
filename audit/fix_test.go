package audit

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// offer is a finding on a span with one fix of the edits from, to, new; from, to,
// new …
func offer(rule string, safe bool, edits ...any) Finding {
	f := Finding{Rule: rule, Fixes: []Fix{{Message: rule, Safe: safe}}}
	for i := 0; i < len(edits); i += 3 {
		f.Fixes[0].Edits = append(f.Fixes[0].Edits, Edit{text.Span{Start: edits[i].(int), End: edits[i+1].(int)}, edits[i+2].(string)})
	}
	return f
}

func TestChooseAndApply(t *testing.T) {
	const source = "机器 0123456789 𠮷 é"
	at := strings.Index(source, "0")
	for _, c := range []struct {
		name     string
		findings []Finding
		unsafe   bool
		want     string
		rules    string
	}{
		{"none", nil, false, source, ""},
		{"one", []Finding{offer("A", true, at, at+2, "x")}, false, "机器 x23456789 𠮷 é", "A"},
		{"unsafe", []Finding{offer("A", false, at, at+2, "x")}, false, source, ""},
		{"unsafe if asked", []Finding{offer("A", false, at, at+2, "x")}, true, "机器 x23456789 𠮷 é", "A"},
		{"without edits", []Finding{offer("A", true)}, true, source, ""},
		{"overlapping", []Finding{offer("A", true, at, at+3, ""), offer("B", true, at+2, at+4, "")}, false, "机器 3456789 𠮷 é", "A"},
		{"touching", []Finding{offer("A", true, at, at+3, ""), offer("B", true, at+3, at+4, "")}, false, "机器 3456789 𠮷 é", "A"},
		{"insertions at one place", []Finding{offer("A", true, at, at, "x"), offer("B", true, at, at, "y")}, false, "机器 x0123456789 𠮷 é", "A"},
		{"apart", []Finding{offer("A", true, at, at+1, ""), offer("B", true, at+2, at+3, "")}, false, "机器 13456789 𠮷 é", "A B"},
		{"whole or not at all", []Finding{offer("A", true, at+4, at+5, ""), offer("B", true, at, at+1, "", at+4, at+5, "y")}, false, "机器 012356789 𠮷 é", "A"},
		{"in and out of each other", []Finding{offer("A", true, at, at+1, "a", at+8, at+9, "a"), offer("B", true, at+3, at+4, "b", len(source)-2, len(source), "e")}, false, "机器 a12b4567a9 𠮷 e", "A B"},
	} {
		chosen := Choose(c.findings, c.unsafe)
		var rules []string
		for _, f := range chosen {
			rules = append(rules, f.Rule)
		}
		if got := string(Apply([]byte(source), chosen)); got != c.want || strings.Join(rules, " ") != c.rules {
			t.Errorf("%s: %q by %v, want %q by %s", c.name, got, rules, c.want, c.rules)
		}
	}
}

// TestChooseTakesTheSafeAlternative shows that one alternative is made at most.
func TestChooseTakesTheSafeAlternative(t *testing.T) {
	f := offer("A", false, 0, 1, "x")
	f.Fixes = append(f.Fixes, offer("A", true, 0, 1, "y").Fixes[0], offer("A", true, 2, 3, "z").Fixes[0])
	for _, unsafe := range []bool{false, true} {
		if got := string(Apply([]byte("abc"), Choose([]Finding{f}, unsafe))); got != "ybc" {
			t.Errorf("unsafe %t: %q", unsafe, got)
		}
	}
}

func TestFixesThatMarkupDoesNotBear(t *testing.T) {
	for _, c := range []struct {
		format, source, cut string
		offered, safe       bool
	}{
		{"plain", "The <b>the</b> bridge, and more.", "The <b>the</b>", true, true},
		{"plain", "[ad_1]\n\nMore of it.", "[ad_1]", true, true},
		{"html", "<p>The <b>the</b> bridge, and more.</p>", "The <b>the</b>", false, false},
		{"html", "<p>The <b>the</b> bridge, and more.</p>", "the", true, true},
		{"html", "<p>A caf&eacute; and more.</p>", "caf&eacute;", true, true},
		{"html", "<p>A caf&eacute; and more.</p>", "caf&eac", false, false},
		{"html", "<p>A caf&eacute; and more.</p>", "acute; and", false, false},
		{"html", "<p>R&amp;D and more.</p>", "R&amp;D", true, true},
		{"html", "<p>R&amp;D and more.</p>", "R&am", false, false},
		{"html", "<p>R&ampD and &amp<b>more</b>.</p>", "&amp<b>", false, false},
		{"html", "<p>[ad_1]</p><p>More of it.</p>", "[ad_1]", true, false},
		{"html", "<p>\n[ad_1]\n</p><p>More of it.</p>", "[ad_1]", true, true},
		{"markdown", "# [ad_1]\n\nMore of it.", "[ad_1]", true, false},
		{"markdown", "- Read more\n- And more of it.", "Read more", true, false},
		{"markdown", "Read more\n\nAnd more of it.", "Read more", true, true},
		{"markdown", "The *the* bridge, and more.", "The *the*", false, false},
		{"markdown", "> A the\n> the bridge, and more.", "the\n> the", false, false},
		{"markdown", "A \\* star, 机器 𠮷 and more.", "\\* star, 机器 𠮷", true, true},
	} {
		d, err := read.Document("a", []byte(c.source), read.Options{Format: c.format, Lang: "en"})
		if err != nil {
			t.Fatal(err)
		}
		i := strings.Index(c.source, c.cut)
		kept := bearable(d, []Fix{{Safe: true, Edits: []Edit{{Span: text.Span{Start: i, End: i + len(c.cut)}}}}})
		if offered := len(kept) > 0; offered != c.offered || offered && kept[0].Safe != c.safe {
			t.Errorf("%s %q without %q: %+v", c.format, c.source, c.cut, kept)
		}
	}
}

func BenchmarkChooseAndApply(b *testing.B) {
	source := []byte(strings.Repeat("The [ad_1] harbour opens. ", 40_000))
	var findings []Finding
	for i := range 40_000 {
		findings = append(findings, offer(fmt.Sprint(i%7), true, 26*i+4, 26*i+11, ""))
	}
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		Apply(source, Choose(findings, false))
	}
}
