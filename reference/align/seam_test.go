package align

import (
	"slices"
	"strings"
	"testing"
)

// A sentence that is reworded so that few words are left tells by its place that
// it was carried over to the next paragraph, and a text on its own tells so where
// the other list has it in its neighbour.
func TestSeams(t *testing.T) {
	const (
		opened  = "The harbour master of Lindholm opened the ferry terminal on Tuesday. More than 1,500 people watched from the quay."
		refused = "The fishermen had previously refused to come out and talk."
		refuse2 = "The men from the boats had earlier refused any talk."
		fees    = "Pelle Brost handed over a petition against mooring fees with 800 signatures. The council of the island will decide in November."
		heading = "Bread and umbrellas: volunteers of the valley tell what they saw of hunger"
		head2   = "Their bread and an umbrella are what volunteers remember."
	)
	for name, c := range map[string]struct {
		article, reference []string
		want               string
	}{
		"late":                    {[]string{opened + " " + refused, fees}, []string{opened, refuse2 + " " + fees}, "0,1:0,1"},
		"early":                   {[]string{opened, refused + " " + fees}, []string{opened + " " + refuse2, fees}, "0,1:0,1"},
		"in step":                 {[]string{opened + " " + refused, fees}, []string{opened + " " + refuse2, fees}, "0:0 1:1"},
		"dropped":                 {[]string{opened, fees}, []string{opened, refuse2 + " " + fees}, "0:0 1:1"},
		"before its bead":         {[]string{heading, opened, fees}, []string{head2 + " " + opened, fees}, "0,1:0 2:1"},
		"behind its bead":         {[]string{opened, heading, fees}, []string{opened + " " + head2, fees}, "0,1:0 2:1"},
		"in the reference":        {[]string{head2 + " " + opened, fees}, []string{heading, opened, fees}, "0:0,1 1:2"},
		"behind in the reference": {[]string{opened + " " + head2, fees}, []string{opened, heading, fees}, "0:0,1 1:2"},
		"of its own":              {[]string{heading, opened, fees}, []string{opened, fees}, "0: 1:0 2:1"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := spell(Texts(c.article, c.reference)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// Paragraphs of many sentences, cut elsewhere in the two lists.
func BenchmarkParagraphs(b *testing.B) {
	article, reference := noisy(4000)
	join := func(sentences []string) (out []string) {
		for c := range slices.Chunk(sentences, 4) {
			out = append(out, strings.Join(c, " "))
		}
		return out
	}
	left, right := join(article), join(reference[1:])
	b.SetBytes(int64(len(strings.Join(left, ""))))
	b.ReportAllocs()
	for b.Loop() {
		Texts(left, right)
	}
}
