package metric

import "math"

// A band is the matrix of edit distances between the beginnings of a
// hypothesis and of a reference, of which only cells near the diagonal exist,
// as in tercom: time and memory grow with one length, not with the product.
//
// Row i stands for i words of the hypothesis, column j for j words of the
// reference. A row stores its columns from low(i) on, with a margin of
// unreachable cells before the first and after the last, so that a row can be
// worked out from the one before without looking where that one ends.
type band struct {
	rows     int // words of the hypothesis
	ref      []int32
	bounds   [][2]int // of each row: the first column, and the one after the last
	ratio    float64  // columns per row
	beam     int      // columns kept on each side of the diagonal
	stride   int      // cells per stored row
	forward  []int32  // cost from the start to the cell
	backward []int32  // cost from the cell to the end
	rest     []int32  // least backward cost of each row
}

// A line is a row of a matrix with its number; the column low(at) is at 1.
type line struct {
	at    int
	cells []int32
}

const (
	beamWidth   = 25
	unreachable = math.MaxInt32 / 4
)

func newBand(rows int, ref []int32) *band {
	b := &band{rows: rows, ref: ref, ratio: float64(len(ref)) / float64(rows), beam: beamWidth}
	if beamWidth < b.ratio/2 {
		// The diagonal is so flat that neighbouring rows would not meet.
		b.beam = int(math.Ceil(b.ratio/2 + beamWidth))
	}
	b.bounds = make([][2]int, rows+1)
	for i := rows; i >= 0; i-- {
		b.bounds[i] = b.reach(i)
	}
	b.stride = 2*b.beam + int(math.Ceil(b.ratio)) + 3
	b.forward = unreachableCells((rows + 1) * b.stride)
	b.backward = unreachableCells((rows + 1) * b.stride)
	b.rest = make([]int32, rows+1) // the last row ends with the reference, at no cost
	first, last := b.line(b.forward, 0), b.line(b.backward, rows)
	for j := b.low(0); j < b.high(0); j++ {
		first.cells[1+j-b.low(0)] = int32(j)
	}
	for j := b.low(rows); j < b.high(rows); j++ {
		last.cells[1+j-b.low(rows)] = int32(len(ref) - j)
	}
	return b
}

func unreachableCells(n int) []int32 {
	cells := make([]int32, n)
	for i := range cells {
		cells[i] = unreachable
	}
	return cells
}

func (b *band) diagonal(i int) int {
	return int(math.Floor(float64(i) * b.ratio))
}

// reach works out the bounds of row i. The row of no words is complete in theory;
// of it exists what the next row can see.
func (b *band) reach(i int) [2]int {
	if i == 0 {
		next := b.reach(1)
		return [2]int{max(0, next[0]-1), next[1]}
	}
	at := b.diagonal(i)
	return [2]int{max(0, at-b.beam), min(len(b.ref)+1, at+b.beam)}
}

// low is the first column of row i.
func (b *band) low(i int) int { return b.bounds[i][0] }

// high is the column after the last of row i.
func (b *band) high(i int) int { return b.bounds[i][1] }

func (b *band) line(matrix []int32, i int) line {
	return line{i, matrix[i*b.stride : (i+1)*b.stride]}
}

// cost is the forward cost of a cell, unreachable outside the band.
func (b *band) cost(i, j int) int32 {
	if j < b.low(i) || j >= b.high(i) {
		return unreachable
	}
	return b.forward[i*b.stride+1+j-b.low(i)]
}

// fill works out the forward costs of hyp after row from.
func (b *band) fill(hyp []int32, from int) {
	above := b.line(b.forward, from)
	for i := from; i < b.rows; i++ {
		above = b.step(above, hyp[i], b.line(b.forward, i+1).cells)
	}
}

// fillBackward works out the backward costs of hyp before row to. Nobody asks
// for those of row 0.
func (b *band) fillBackward(hyp []int32, to int) {
	below := b.line(b.backward, to)
	for i := to - 1; i > 0; i-- {
		below = b.stepBack(below, hyp[i], b.line(b.backward, i).cells)
		b.rest[i] = b.least(below)
	}
}

// step works out the forward costs of the row that word leads to from the one
// above, and puts them into cells.
func (b *band) step(above line, word int32, cells []int32) line {
	i := above.at + 1
	low, high := b.low(i), b.high(i)
	over := above.cells[low-b.low(above.at):] // over[k] is above cells[k]
	left, k := int32(unreachable), 1
	if low == 0 {
		left, k = over[1]+1, 2
		cells[1] = left
	}
	words := b.ref[low+k-2 : high-1]
	row, over := cells[k:][:len(words)], over[k-1:][:len(words)+1]
	for n, w := range words {
		best := over[n]
		if w != word {
			best++
		}
		best = min(best, over[n+1]+1, left+1)
		row[n], left = best, best
	}
	return line{i, cells}
}

// stepBack works out the backward costs of the row from which word leads to
// the one below, and puts them into cells.
func (b *band) stepBack(below line, word int32, cells []int32) line {
	i := below.at - 1
	low := b.low(i)
	shift := b.low(below.at) - low
	right := int32(unreachable)
	for j := b.high(i) - 1; j >= low; j-- {
		best := right + 1
		k := j - low + 1
		if k >= shift {
			best = min(best, below.cells[k-shift]+1)
		}
		if k+1 >= shift && j < len(b.ref) {
			best = min(best, below.cells[k+1-shift]+differ(b.ref[j], word))
		}
		cells[k], right = best, best
	}
	return line{i, cells}
}

// least is the lowest cost in a row.
func (b *band) least(row line) int32 {
	least := int32(unreachable)
	for _, cost := range row.cells[1:][:b.high(row.at)-b.low(row.at)] {
		least = min(least, cost)
	}
	return least
}

// through is the cost of the best path that has the given costs so far and
// goes on from there as the hypothesis does.
func (b *band) through(row line) int {
	n := b.high(row.at) - b.low(row.at)
	after, cells := b.line(b.backward, row.at).cells[1:][:n], row.cells[1:][:n]
	best := int32(2 * unreachable)
	for k, cost := range cells {
		best = min(best, cost+after[k])
	}
	return int(best)
}

func differ(a, b int32) int32 {
	if a == b {
		return 0
	}
	return 1
}
