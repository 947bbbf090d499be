package metric

// traced says what the cheapest edits do, word by word.
type traced struct {
	aligned   []int // by word of the reference: the last word of the hypothesis at or before it, or -1
	hypErrors []int // by number of words: how many of them are edited
	refErrors []int
}

// trace walks the cheapest path back from the end. Of equally cheap steps it
// takes a match or substitution first, then a word of the hypothesis alone,
// then one of the reference alone, which is tercom's order seen from the
// reference.
func (t *traced) trace(b *band, hyp []int32) {
	ref := b.ref
	t.aligned = resize(t.aligned, len(ref))
	t.hypErrors = resize(t.hypErrors, len(hyp)+1)
	t.refErrors = resize(t.refErrors, len(ref)+1)
	for i, j := len(hyp), len(ref); i > 0 || j > 0; {
		switch {
		case i > 0 && j > 0 && b.cost(i, j) == b.cost(i-1, j-1)+differ(hyp[i-1], ref[j-1]):
			i, j = i-1, j-1
			t.hypErrors[i+1] = int(differ(hyp[i], ref[j]))
			t.refErrors[j+1] = t.hypErrors[i+1]
			t.aligned[j] = i
		case i > 0 && b.cost(i, j) == b.cost(i-1, j)+1:
			i--
			t.hypErrors[i+1] = 1
		default:
			j--
			t.refErrors[j+1] = 1
			t.aligned[j] = i - 1
		}
	}
	accumulate(t.hypErrors)
	accumulate(t.refErrors)
}

func accumulate(counts []int) {
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
}

// resize returns n zeros, in the same memory if there is enough.
func resize(s []int, n int) []int {
	if cap(s) < n {
		return make([]int, n)
	}
	s = s[:n]
	clear(s)
	return s
}
