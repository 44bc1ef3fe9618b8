// Package watch holds what has been watched, per profile, so that nothing is lost.
//
// A History is the grow-only set of the changes a viewer has made: marks, unmarks,
// imports, where a rewatch stands, and the undoing and redoing of those. Nothing is
// ever taken out of it; what has been watched is worked out from it. Therefore two
// histories of one profile, from two terminals or two machines, merge by putting
// their changes together, and an undone change can always be had back.
//
// A Store keeps one TOML file per profile, and reads, merges and writes it.
package watch
