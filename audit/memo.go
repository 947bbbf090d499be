package audit

// A Memo is a value that several checks need and that is worked out once for a
// document: its numbers, its names, its repeats.
type Memo[T any] struct{ make func(*Pass) T }

// NewMemo returns a memo. Keep it in a package-level variable.
func NewMemo[T any](make func(*Pass) T) *Memo[T] { return &Memo[T]{make} }

// Of returns the value for the pass's document. It must not be changed: other
// checks see the same one. A panic while it is made is the panic of the check
// that asked first; the next check to ask tries again.
func (m *Memo[T]) Of(p *Pass) T {
	if v, ok := p.shared[m]; ok {
		return v.(T)
	}
	v := m.make(p)
	p.shared[m] = v
	return v
}
