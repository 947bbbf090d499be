package text

import "testing"

func TestTheWayBackFromVisibleText(t *testing.T) {
	const source = "<b>caf&eacute;</b>s 河 &amp; x"
	const visible = "\x00\x00\x00caf\u00e9\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00s 河 &\x00\x00\x00\x00 x"
	d := New("a.html", []byte(source), []byte(visible))
	shown, way := d.Shown(Span{End: len(source)})
	if shown != "cafés 河 & x" {
		t.Fatalf("shown %q", shown)
	}
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{0, 3, "caf"}, {0, 5, "caf&eacute;"}, {3, 6, "&eacute;</b>s"}, {7, 10, "河"}, {13, 14, "x"},
	} {
		if s := way.Span(c.from, c.to); source[s.Start:s.End] != c.want {
			t.Errorf("%q: %q, want %q", shown[c.from:c.to], source[s.Start:s.End], c.want)
		}
	}
	_, plain := d.Shown(Span{Start: 3, End: 6})
	if s := plain.Span(1, 3); source[s.Start:s.End] != "af" {
		t.Errorf("without markup: %q", source[s.Start:s.End])
	}
}
