package glossary

import (
	"fmt"
	"strings"
)

// Status says whether a form may be used.
type Status uint8

// The statuses. Where a form could be read as several, the first is meant.
const (
	Preferred Status = iota
	Admitted
	Forbidden
)

// statuses lists the names of each status: ours, TBX's, and what else people
// write in tables.
var statuses = [...][]string{
	Preferred: {"preferred", "preferredTerm", "preferredTerm-admn-sts", "standardizedTerm", "approved", "yes"},
	Admitted:  {"admitted", "admittedTerm", "admittedTerm-admn-sts", "allowed"},
	Forbidden: {"forbidden", "deprecatedTerm", "deprecatedTerm-admn-sts", "supersededTerm", "supersededTerm-admn-sts", "deprecated", "superseded", "obsolete", "no"},
}

// tbxStatus is the name of a status in TBX.
const tbxStatus = 2

func (s Status) String() string { return statuses[s][0] }

// MarshalText makes statuses readable.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a status by any of its names.
func (s *Status) UnmarshalText(b []byte) error {
	for i, names := range statuses {
		for _, name := range names {
			if strings.EqualFold(name, string(b)) {
				*s = Status(i)
				return nil
			}
		}
	}
	return fmt.Errorf("unknown status %q: want %s, %s or %s", b, Preferred, Admitted, Forbidden)
}

// Kind says what an entry names.
type Kind uint8

// The kinds of entry. Names of persons and places do not inflect in English.
const (
	Unknown Kind = iota
	Person
	Place
	Organisation
	Concept // a term that is no name
)

var kinds = [...][]string{
	Unknown:      {""},
	Person:       {"person"},
	Place:        {"place"},
	Organisation: {"organisation", "organization"},
	Concept:      {"term"},
}

func (k Kind) String() string { return kinds[k][0] }

// MarshalText makes kinds readable.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads a kind by any of its names; nothing is Unknown.
func (k *Kind) UnmarshalText(b []byte) error {
	for i, names := range kinds {
		for _, name := range names {
			if strings.EqualFold(name, string(b)) {
				*k = Kind(i)
				return nil
			}
		}
	}
	return fmt.Errorf("unknown kind %q: want %s, %s, %s or %s", b, Person, Place, Organisation, Concept)
}
