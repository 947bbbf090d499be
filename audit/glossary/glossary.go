// Package glossary holds the terms and names that a house has settled on: how
// each is to be written, what else is allowed, and what is forbidden.
package glossary

// A Glossary is a list of entries. It is immutable once read.
type Glossary struct {
	URI string
}
