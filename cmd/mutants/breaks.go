package main

import (
	"go/ast"
	"go/token"
	"strconv"
)

// The operators that stand in another's place: at a border, and as its opposite.
var others = map[token.Token][]string{
	token.LSS: {"<=", ">="}, token.LEQ: {"<", ">"}, token.GTR: {">=", "<="}, token.GEQ: {">", "<"},
	token.EQL: {"!="}, token.NEQ: {"=="},
	token.LAND: {"||"}, token.LOR: {"&&"},
	token.ADD: {"-"}, token.SUB: {"+"}, token.MUL: {"/"}, token.QUO: {"*"},
	token.AND: {"|"}, token.OR: {"&"}, token.SHL: {">>"}, token.SHR: {"<<"},
}

// visit notes the ways to break a node.
func (f *finder) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.BinaryExpr:
		f.operator(n)
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			f.change(n.Pos(), n.End(), f.between(n.X.Pos(), n.X.End()))
		}
	case *ast.IfStmt:
		f.condition(n.Cond)
	case *ast.BasicLit:
		f.number(n)
	case *ast.ReturnStmt:
		f.returned(n)
	case *ast.BlockStmt:
		f.statements(n.List)
	case *ast.CaseClause:
		f.statements(n.Body)
	}
	return true
}

func (f *finder) operator(n *ast.BinaryExpr) {
	if isText(n.X) || isText(n.Y) {
		return // texts are joined by + and can be joined by nothing else
	}
	for _, is := range others[n.Op] {
		f.change(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), is)
	}
}

// isText reports whether an expression is seen to be a string.
func isText(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.STRING
	case *ast.BinaryExpr:
		return e.Op == token.ADD && (isText(e.X) || isText(e.Y))
	}
	return false
}

// condition turns a condition round, where no operator in it is turned already.
func (f *finder) condition(e ast.Expr) {
	switch e.(type) {
	case *ast.BinaryExpr, *ast.UnaryExpr:
	default:
		f.change(e.Pos(), e.End(), "!("+f.between(e.Pos(), e.End())+")")
	}
}

func (f *finder) number(n *ast.BasicLit) {
	if value, err := strconv.Atoi(n.Value); err == nil && n.Kind == token.INT {
		f.change(n.Pos(), n.End(), strconv.Itoa(value+1))
	}
}

func (f *finder) returned(n *ast.ReturnStmt) {
	opposite := map[string]string{"true": "false", "false": "true"}
	for _, e := range n.Results {
		if name, ok := e.(*ast.Ident); ok && opposite[name.Name] != "" {
			f.change(e.Pos(), e.End(), opposite[name.Name])
		}
	}
}

// statements takes each statement out that can be spared without a word from the
// compiler: calls, assignments, steps and jumps.
func (f *finder) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue
			}
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.BranchStmt, *ast.DeferStmt:
		default:
			continue
		}
		f.change(s.Pos(), s.End(), "")
	}
}
