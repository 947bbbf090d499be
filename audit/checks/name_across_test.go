package checks

import (
	"fmt"
	"slices"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text/read"
)

// Articles that are audited together share their persons.
func TestNamesAcrossArticles(t *testing.T) {
	e, err := audit.New(audit.Config{Rules: []string{"MT201"}}, All)
	if err != nil {
		t.Fatal(err)
	}
	var facts []audit.Fact
	for i, s := range []string{
		"Governor Tharnavong opened the bridge. Kristof Mandelbrot sang.",
		"Governor Tharnavong closed the bridge. The singer Kristof Mandelbrodt came.",
		"Governor Tanavong spoke. Director Tarnovong did not. Nadia Mandelbrott wrote a book.",
	} {
		d, err := read.Document(fmt.Sprint(i, ".txt"), []byte(s), read.Options{Lang: "en"})
		if err != nil {
			t.Fatal(err)
		}
		rep, err := e.Audit(t.Context(), audit.Input{Article: d})
		if err != nil {
			t.Fatal(err)
		}
		facts = append(facts, rep.Facts...)
	}
	var got []string
	for _, f := range e.Resolve(facts) {
		got = append(got, f.At.URI+" "+f.At.Text+": "+f.Message)
	}
	want := []string{
		"1.txt Kristof Mandelbrodt: “Kristof Mandelbrodt” here is “Kristof Mandelbrot” in another article; the rest of the name is the same. Keep to one spelling.",
		"2.txt Tanavong: “Tanavong” here is “Tharnavong” in 2 other articles; both are “Governor”. Keep to one spelling.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}
