// Package e2e tests unspoiled from outside: the built program in a real pseudo-terminal,
// and its commands. It holds nothing but tests.
//
// By default they are short; with UNSPOILED_SOAK=1 they run for as long as .ci/soak has
// time for.
package e2e
