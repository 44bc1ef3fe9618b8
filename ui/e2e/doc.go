// Package e2e tests unspoiled from outside: the built program in a real pseudo-terminal,
// and its commands. It holds nothing but tests.
//
// By default they are short; with UNSPOILED_SOAK=1 they run for as long as .ci/soak has
// time for. The leaks put in on purpose patch the program's own source, so that they are
// compiled and run only there, by the tag leaks.
package e2e
