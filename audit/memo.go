package audit

// A Memo is a value that several checks need and that is worked out once for a
// document: its numbers, its names, its repeats.
type Memo[T any] struct {
	make      func(*Pass) T
	reference bool // it looks at the reference alone
}

// NewMemo returns a memo. Keep it in a package-level variable.
func NewMemo[T any](make func(*Pass) T) *Memo[T] { return &Memo[T]{make: make} }

// NewReferenceMemo returns a memo of what the reference alone says, which holds as
// long as the reference is the same: an audit with a [Kept] works it out once.
// make gets a pass that has nothing but the reference, and that if there is one.
func NewReferenceMemo[T any](make func(*Pass) T) *Memo[T] {
	return &Memo[T]{make: make, reference: true}
}

// Of returns the value for the pass's document. It must not be changed: other
// checks see the same one. A panic while it is made is the panic of the check
// that asked first; the next check to ask tries again.
func (m *Memo[T]) Of(p *Pass) T {
	if m.reference {
		p = p.ofReference()
	}
	if v, ok := p.shared[m]; ok {
		return v.(T)
	}
	v := m.make(p)
	p.shared[m] = v
	return v
}

// ofReference is the pass without all but the reference.
func (p *Pass) ofReference() *Pass {
	shared := p.shared
	if p.kept != nil && p.Reference != nil {
		shared = Keep(p.kept, p.Reference, "", func() map[any]any { return map[any]any{} })
	}
	return &Pass{Check: p.Check, Reference: p.Reference, ctx: p.ctx, shared: shared, kept: p.kept}
}
