package widget

type tables struct{}
