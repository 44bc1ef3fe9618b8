// It takes the place of the library of that name; see the replace in the go.mod above.
module github.com/atotto/clipboard

go 1.26.0
