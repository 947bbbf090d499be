package align

import "testing"

// TestBlocksAreWorthWhatTheyGain holds the gains that are summed up as a block
// grows to those of the whole, to the last bit.
func TestBlocksAreWorthWhatTheyGain(t *testing.T) {
	article, reference := noisy(200)
	for i := 0; i+1 < len(reference); i += 5 { // cut otherwise
		reference[i] += " " + reference[i+1]
	}
	s := newScale(newCorpus(article, reference))
	blocks := s.blocks(s.pairs())
	if len(blocks) < len(article) {
		t.Fatalf("%d blocks", len(blocks))
	}
	wide := 0
	for _, b := range blocks {
		if gain := s.gain(b); gain != b.gain {
			t.Errorf("%+v gains %v", b, gain)
		}
		if b.a1-b.a0 > 1 || b.r1-b.r0 > 1 {
			wide++
		}
	}
	if wide == 0 {
		t.Error("no block of several texts")
	}
	for id, n := range s.count {
		if n != 0 {
			t.Fatalf("word %d is still laid out", id)
		}
	}
}
