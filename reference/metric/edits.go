package metric

import "github.com/agnivade/levenshtein"

// CharacterEdits is the fewest code points to insert, delete or replace to
// turn a into b. It does not normalize: "é" in one code point and in two
// differ. Its time grows with the product of the lengths.
func CharacterEdits(a, b string) int {
	return levenshtein.ComputeDistance(a, b)
}

// WordEdits is the fewest words to insert, delete or replace to turn a into b.
// Its time grows with the product of the lengths.
func WordEdits(a, b []string) int {
	row := make([]int, len(b)+1) // row[j]: from the words of a so far to b[:j]
	for j := range row {
		row[j] = j
	}
	for i, w := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			best := min(row[j], row[j+1]) + 1
			if w == b[j] {
				best = min(best, diagonal)
			}
			diagonal, row[j+1] = row[j+1], min(best, diagonal+1)
		}
	}
	return row[len(b)]
}

// LengthRatio is the code points of hyp per code point of ref, white space
// left out: 1 for texts of one length. It is 0 if ref has none.
func LengthRatio(hyp, ref string) float64 {
	length := visible(ref)
	if length == 0 {
		return 0
	}
	return float64(visible(hyp)) / float64(length)
}

func visible(text string) (n int) {
	for _, r := range text {
		if !isSpace(r) {
			n++
		}
	}
	return n
}
