package checks

import (
	"strings"
	"testing"

	"mtaudit/audit"
)

// TestTableMarks holds the fix of a text from a table file to what the table
// meant, and to silence afterwards.
func TestTableMarks(t *testing.T) {
	for _, c := range []struct{ name, article, want string }{
		{"two fields", "\"\"\"So\"\", said Holm.\"\n\nNobody came.\n\n\"The \"\"old\"\" pier 🎭.\"\n", "\"So\", said Holm.\n\nNobody came.\n\nThe \"old\" pier 🎭.\n"},
		{"with CRLF and BOM", "\ufeff\"He said \"\"so\"\".\"\r\n", "\ufeffHe said \"so\".\r\n"},
		{"a mark at each end", "\"\"\"So.\"\"\"", "\"So.\""},
		{"no field", "\"So\", she said, and \"no\".", "\"So\", she said, and \"no\"."},
		{"an empty string", "\"The value \"\" is empty\"", "\"The value \"\" is empty\""},
		{"an odd run", "\"He said \"\"\"so\"\" twice\"", "\"He said \"\"\"so\"\" twice\""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := c.article
			for _, f := range findings(t, []*audit.Check{UnbalancedQuote}, input{article: c.article}) {
				if len(f.Fixes) == 1 {
					got = string(audit.Apply([]byte(c.article), []audit.Choice{{Fix: f.Fixes[0]}}))
				}
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			for _, f := range findings(t, []*audit.Check{UnbalancedQuote}, input{article: c.want}) {
				if len(f.Fixes) > 0 {
					t.Errorf("found afterwards: %s", oneLine(f))
				}
			}
		})
	}
}

// BenchmarkTableMarks measures texts that are nothing but marks of a table.
func BenchmarkTableMarks(b *testing.B) {
	for _, bm := range []struct{ name, article string }{
		{"fields", strings.Repeat("\"\"\"The bridge is safe\"\", said Ida Holm of the \"\"Norrby Post\"\".\"\n\n", 5000)},
		{"one field", "\"" + strings.Repeat("\"\"so\"\" ", 50000) + "\""},
		{"marks alone", strings.Repeat("\"", 300000)},
	} {
		b.Run(bm.name, func(b *testing.B) { benchmark(b, []*audit.Check{UnbalancedQuote}, bm.article) })
	}
}
