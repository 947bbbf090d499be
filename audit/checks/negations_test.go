package checks

import (
	"strings"
	"testing"

	"mtaudit/audit/text/read"
)

// polaritiesOf reads an English text.
func polaritiesOf(t testing.TB, s string) *polarities {
	t.Helper()
	d, err := read.Document("a", []byte(s), read.Options{Format: "plain", Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	return newPolarities(newWords(d, nil))
}

func TestOpposite(t *testing.T) {
	const said = "The council will publish the names of the winners on Monday."
	for _, c := range []struct {
		other string
		want  bool
	}{
		{"The council will not publish the names of the winners on Monday.", true},
		{"The council won’t publish the names of the winners on Monday.", true},
		{"The council will never publish the names of all winners on Monday.", true},
		{"The council will publish the names of the winners on Monday.", false},
		{"The council will not only publish the names of the winners on Monday.", false},
		{"The council will not fail to publish the names of the winners on Monday.", false},
		{"The council will not keep the names of the winners secret on Monday.", false},
		{"Nobody doubts that the mayor will come to see the harbour with us.", false},
	} {
		p, q := polaritiesOf(t, said), polaritiesOf(t, c.other)
		a, b := p.of(0), q.of(0)
		if got := a.alike(b) && b.only(a); got != c.want {
			t.Errorf("%s: %v", c.other, got)
		}
		if a.only(b) {
			t.Errorf("%s: negated on the wrong side", c.other)
		}
	}
}

func BenchmarkNegations(b *testing.B) {
	s := strings.Repeat("The council will not publish the names of the winners on Monday, as it has nothing to say.\n\n", 500)
	p := polaritiesOf(b, s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range 500 {
			p.of(i)
		}
	}
}
