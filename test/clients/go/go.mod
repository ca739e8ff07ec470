module parley-client-test

go 1.23

require github.com/parley/parley-go v0.0.0

replace github.com/parley/parley-go => ../../../generated/clients/go
