//! From tokens to nodes, with Go's complaints.

use std::collections::HashMap;

use super::funcs::Function;
use super::lex::{Kind as K, Lexer, Token};
use super::node::{Branch, BranchKind, Call, Command, Node, Number, Operand, Pipe, Term};
use super::number;
use crate::go::fmt::quote::{quote, unquote};

/// What a template text defines: its own nodes under its own name, and those of `define`.
pub(super) type Trees = HashMap<String, Vec<Node>>;

/// How deep parentheses and actions may be nested. Go stops at 10,000 parentheses; nobody writes
/// a tenth of this.
const DEEPEST: usize = 200;

/// An error's text.
type Parsed<T> = Result<T, String>;

/// Parses a text.
///
/// # Errors
/// Go's text of what is wrong.
pub(super) fn parse(name: &str, text: &str) -> Parsed<Trees> {
    let mut parser = Parser {
        name,
        lexer: Lexer::new(text),
        ahead: Vec::new(),
        last_line: 1,
        scope: Scope::default(),
        depth: 0,
        trees: Trees::new(),
    };
    let root = parser.root()?;
    parser.add(name.to_owned(), root)?;
    Ok(parser.trees)
}

/// What belongs to the template being defined.
struct Scope {
    variables: Vec<String>,
    /// The line of the action being read; 0 between actions.
    action_line: usize,
    ranges: usize,
}

impl Default for Scope {
    fn default() -> Self {
        Self {
            variables: vec!["$".to_owned()],
            action_line: 0,
            ranges: 0,
        }
    }
}

struct Parser<'t> {
    name: &'t str,
    lexer: Lexer<'t>,
    /// Tokens read and given back, the next one last.
    ahead: Vec<Token>,
    /// The line of the token that was read last.
    last_line: usize,
    scope: Scope,
    depth: usize,
    trees: Trees,
}

/// What a part of a list is, or what ends the list.
enum Part {
    Node(Node),
    End,
    Else,
}

impl Part {
    fn shown(&self) -> &'static str {
        if matches!(self, Self::End) {
            "{{end}}"
        } else {
            "{{else}}"
        }
    }
}

impl Parser<'_> {
    fn fail<T>(&self, problem: impl AsRef<str>) -> Parsed<T> {
        let (name, line) = (self.name, self.last_line);
        Err(format!("template: {name}:{line}: {}", problem.as_ref()))
    }

    fn next(&mut self) -> Token {
        if let Some(token) = self.ahead.pop() {
            return token;
        }
        let token = self.lexer.token();
        self.last_line = token.line;
        token
    }

    fn back(&mut self, token: Token) {
        self.ahead.push(token);
    }

    fn peek(&mut self) -> &Token {
        let token = self.next();
        self.ahead.push_mut(token)
    }

    fn next_word(&mut self) -> Token {
        loop {
            let token = self.next();
            if token.kind != K::Space {
                return token;
            }
        }
    }

    fn peek_word(&mut self) -> &Token {
        let token = self.next_word();
        self.back(token);
        self.peek()
    }

    fn unexpected<T>(&self, token: &Token, context: &str) -> Parsed<T> {
        if token.kind != K::Error {
            return self.fail(format!("unexpected {} in {context}", token.shown()));
        }
        let line = self.scope.action_line;
        let mut extra = String::new();
        if line != 0 && line != token.line {
            let action = if token.text.ends_with(" action") {
                ""
            } else {
                " in action"
            };
            extra = format!("{action} started at {}:{line}", self.name);
        }
        self.fail(format!("{}{extra}", token.text))
    }

    fn expect(&mut self, kind: K, context: &str) -> Parsed<Token> {
        let token = self.next_word();
        match token.kind == kind {
            true => Ok(token),
            false => self.unexpected(&token, context),
        }
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth >= DEEPEST {
            return self.fail("max expression depth exceeded");
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn add(&mut self, name: String, nodes: Vec<Node>) -> Parsed<()> {
        if self.trees.get(&name).is_none_or(|n| is_empty(n)) {
            self.trees.insert(name, nodes);
        } else if !is_empty(&nodes) {
            let name = quote(name.as_bytes(), false);
            return self.fail(format!("template: multiple definition of template {name}"));
        }
        Ok(())
    }

    fn root(&mut self) -> Parsed<Vec<Node>> {
        let mut nodes = Vec::new();
        while self.peek().kind != K::Eof {
            if self.peek().kind == K::LeftDelim {
                let delim = self.next();
                let word = self.next_word();
                if word.kind == K::Define {
                    self.define()?;
                    continue;
                }
                self.back(word);
                self.back(delim);
            }
            match self.part()? {
                Part::Node(node) => nodes.push(node),
                part => return self.fail(format!("unexpected {}", part.shown())),
            }
        }
        Ok(nodes)
    }

    fn define(&mut self) -> Parsed<()> {
        let outer = std::mem::take(&mut self.scope);
        let name = self.next_word();
        let name = self.template_name(&name, "define clause")?;
        self.expect(K::RightDelim, "define clause")?;
        self.body(name, "define clause")?;
        self.scope = outer;
        Ok(())
    }

    /// What a definition consists of, up to its end.
    fn body(&mut self, name: String, context: &str) -> Parsed<()> {
        let (nodes, end) = self.list()?;
        match end {
            Part::End => self.add(name, nodes),
            end => self.fail(format!("unexpected {} in {context}", end.shown())),
        }
    }

    fn list(&mut self) -> Parsed<(Vec<Node>, Part)> {
        self.deeper(|parser| {
            let mut nodes = Vec::new();
            while parser.peek_word().kind != K::Eof {
                match parser.part()? {
                    Part::Node(node) => nodes.push(node),
                    end => return Ok((nodes, end)),
                }
            }
            parser.fail("unexpected EOF")
        })
    }

    fn part(&mut self) -> Parsed<Part> {
        let token = self.next_word();
        match token.kind {
            K::Text => Ok(Part::Node(Node::Text(token.text))),
            K::LeftDelim => {
                self.scope.action_line = token.line;
                let part = self.action()?;
                self.scope.action_line = 0;
                Ok(part)
            }
            _ => self.unexpected(&token, "input"),
        }
    }

    fn action(&mut self) -> Parsed<Part> {
        let token = self.next_word();
        let branch = |branch: Parsed<Branch>| Ok(Part::Node(Node::Branch(branch?)));
        match token.kind {
            K::Block => self.block(),
            K::Break => self.jump(Node::Break, "{{break}}"),
            K::Continue => self.jump(Node::Continue, "{{continue}}"),
            K::Else => {
                // What follows `else` without a delimiter is the `if` or `with` of a chain.
                if !matches!(self.peek_word().kind, K::If | K::With) {
                    self.expect(K::RightDelim, "else")?;
                }
                Ok(Part::Else)
            }
            K::End => self.expect(K::RightDelim, "end").map(|_| Part::End),
            K::If => branch(self.branch(BranchKind::If)),
            K::Range => branch(self.branch(BranchKind::Range)),
            K::With => branch(self.branch(BranchKind::With)),
            K::Template => self.call(),
            _ => {
                self.back(token);
                let pipe = self.pipe("command", K::RightDelim)?;
                Ok(Part::Node(Node::Action(pipe)))
            }
        }
    }

    fn jump(&mut self, node: Node, shown: &str) -> Parsed<Part> {
        self.expect(K::RightDelim, shown)?;
        if self.scope.ranges == 0 {
            return self.fail(format!("{shown} outside {{{{range}}}}"));
        }
        Ok(Part::Node(node))
    }

    fn block(&mut self) -> Parsed<Part> {
        let token = self.next_word();
        let name = self.template_name(&token, "block clause")?;
        let pipe = Some(self.pipe("block clause", K::RightDelim)?);
        let outer = std::mem::take(&mut self.scope);
        self.body(name.clone(), "block clause")?;
        self.scope = outer;
        let pos = token.pos;
        Ok(Part::Node(Node::Template(Call { pos, name, pipe })))
    }

    fn call(&mut self) -> Parsed<Part> {
        let token = self.next_word();
        let name = self.template_name(&token, "template clause")?;
        let after = self.next_word();
        let pipe = if after.kind == K::RightDelim {
            None
        } else {
            self.back(after);
            Some(self.pipe("template clause", K::RightDelim)?)
        };
        let pos = token.pos;
        Ok(Part::Node(Node::Template(Call { pos, name, pipe })))
    }

    fn template_name(&self, token: &Token, context: &str) -> Parsed<String> {
        if !matches!(token.kind, K::String | K::RawString) {
            return self.unexpected(token, context);
        }
        match unquote(&token.text) {
            Some(name) => Ok(String::from_utf8_lossy(&name).into_owned()),
            None => self.fail("invalid syntax"),
        }
    }

    fn branch(&mut self, kind: BranchKind) -> Parsed<Branch> {
        let variables = self.scope.variables.len();
        let is_range = kind == BranchKind::Range;
        let context = match kind {
            BranchKind::If => "if",
            BranchKind::With => "with",
            BranchKind::Range => "range",
        };
        let pipe = self.pipe(context, K::RightDelim)?;
        self.scope.ranges += usize::from(is_range);
        let (list, end) = self.list()?;
        self.scope.ranges -= usize::from(is_range);
        let otherwise = match end {
            Part::Else => Some(self.otherwise(kind)?),
            _ => None,
        };
        self.scope.variables.truncate(variables);
        Ok(Branch {
            kind,
            pipe,
            list,
            otherwise,
        })
    }

    /// What follows `else`. `else if` is an `if` inside, ended by the same end.
    fn otherwise(&mut self, kind: BranchKind) -> Parsed<Vec<Node>> {
        let next = match kind {
            BranchKind::If => Some(K::If),
            BranchKind::With => Some(K::With),
            BranchKind::Range => None,
        };
        if next.is_some_and(|next| self.peek().kind == next) {
            self.next();
            let inner = self.deeper(|parser| parser.branch(kind))?;
            return Ok(vec![Node::Branch(inner)]);
        }
        match self.list()? {
            (nodes, Part::End) => Ok(nodes),
            (_, end) => self.fail(format!("expected end; found {}", end.shown())),
        }
    }

    fn pipe(&mut self, context: &str, end: K) -> Parsed<Pipe> {
        let mut pipe = Pipe {
            pos: self.peek_word().pos,
            assigns: false,
            variables: Vec::new(),
            commands: Vec::new(),
        };
        while self.declaration(&mut pipe, context)? {}
        loop {
            let token = self.next_word();
            let kind = token.kind;
            if kind == end {
                break;
            }
            if !begins_operand(kind) {
                return self.unexpected(&token, context);
            }
            self.back(token);
            let command = self.command()?;
            pipe.commands.push(command);
        }
        if pipe.commands.is_empty() {
            return self.fail(format!("missing value for {context}"));
        }
        let constant = |c: &Command| c.first.term.is_constant();
        match pipe.commands.iter().skip(1).position(constant) {
            Some(at) => {
                let stage = at + 2;
                self.fail(format!("non executable command in pipeline stage {stage}"))
            }
            None => Ok(pipe),
        }
    }

    /// Reads `$x :=`, `$x =`, or in a range the `$i,` of `$i, $x :=`, when one of them comes next;
    /// whether another follows.
    fn declaration(&mut self, pipe: &mut Pipe, context: &str) -> Parsed<bool> {
        if self.peek_word().kind != K::Variable {
            return Ok(false);
        }
        let variable = self.next();
        let mut space = None;
        let mut after = self.next();
        if after.kind == K::Space {
            space = Some(after);
            after = self.next_word();
        }
        let is_comma = after.kind == K::Char && after.text == ",";
        if !is_comma && !matches!(after.kind, K::Assign | K::Declare) {
            self.back(after);
            self.ahead.extend(space);
            self.back(variable);
            return Ok(false);
        }
        pipe.assigns = after.kind == K::Assign;
        pipe.variables.push(variable.text.clone());
        self.scope.variables.push(variable.text);
        if !is_comma {
            return Ok(false);
        }
        if context != "range" || pipe.variables.len() > 1 {
            return self.fail(format!("too many declarations in {context}"));
        }
        match self.peek_word().kind {
            K::Variable | K::RightDelim | K::RightParen => Ok(true),
            _ => self.fail("range can only initialize variables"),
        }
    }

    fn command(&mut self) -> Parsed<Command> {
        let pos = self.peek_word().pos;
        let mut words = Vec::new();
        loop {
            self.peek_word();
            words.extend(self.operand()?);
            let token = self.next();
            match token.kind {
                K::Space => continue,
                K::RightDelim | K::RightParen => self.back(token),
                K::Pipe => {}
                _ => return self.unexpected(&token, "operand"),
            }
            break;
        }
        let mut words = words.into_iter();
        let Some(first) = words.next() else {
            return self.fail("empty command");
        };
        let args = words.collect();
        Ok(Command { pos, first, args })
    }

    /// A term and the fields behind it; `None` when something else comes.
    fn operand(&mut self) -> Parsed<Option<Operand>> {
        let Some(mut operand) = self.term()? else {
            return Ok(None);
        };
        if self.peek().kind != K::Field {
            return Ok(Some(operand));
        }
        let pos = self.peek().pos;
        let mut names = Vec::new();
        while self.peek().kind == K::Field {
            names.push(field(&self.next().text));
        }
        match &mut operand.term {
            Term::Field(own) | Term::Variable(_, own) => {
                own.extend(names);
                operand.pos = pos;
                Ok(Some(operand))
            }
            term if term.is_constant() => {
                let shown = quote(operand.to_string().as_bytes(), false);
                self.fail(format!("unexpected . after term {shown}"))
            }
            _ => {
                let term = Term::Chain(Box::new(operand), names);
                Ok(Some(Operand { pos, term }))
            }
        }
    }

    fn term(&mut self) -> Parsed<Option<Operand>> {
        let Token {
            kind, pos, text, ..
        } = match self.next_word() {
            token if begins_operand(token.kind) => token,
            token => {
                self.back(token);
                return Ok(None);
            }
        };
        let term = match kind {
            K::Identifier => match Function::named(&text) {
                Some(function) => Term::Function(function),
                None => {
                    let name = quote(text.as_bytes(), false);
                    return self.fail(format!("function {name} not defined"));
                }
            },
            K::Dot => Term::Dot,
            K::Nil => Term::Nil,
            K::Bool => Term::Bool(text == "true"),
            K::Field => Term::Field(vec![field(&text)]),
            K::Variable if self.scope.variables.contains(&text) => Term::Variable(text, Vec::new()),
            K::Variable => {
                let name = quote(text.as_bytes(), false);
                return self.fail(format!("undefined variable {name}"));
            }
            K::LeftParen => Term::Pipe(
                self.deeper(|parser| parser.pipe("parenthesized pipeline", K::RightParen))?,
            ),
            K::String | K::RawString => match unquote(&text) {
                Some(value) => Term::Text(value, text),
                None => return self.fail("invalid syntax"),
            },
            _ => {
                let value = match kind {
                    K::CharConstant => number::character(&text),
                    K::Complex => number::complex(&text),
                    _ => number::number(&text),
                };
                match value {
                    Ok(value) => Term::Number(Number { text, value }),
                    Err(problem) => return self.fail(problem),
                }
            }
        };
        Ok(Some(Operand { pos, term }))
    }
}

fn field(text: &str) -> String {
    text.trim_start_matches('.').to_owned()
}

fn begins_operand(kind: K) -> bool {
    matches!(
        kind,
        K::Bool
            | K::CharConstant
            | K::Complex
            | K::Dot
            | K::Field
            | K::Identifier
            | K::Number
            | K::Nil
            | K::RawString
            | K::String
            | K::Variable
            | K::LeftParen
    )
}

/// Whether nodes are nothing but space.
fn is_empty(nodes: &[Node]) -> bool {
    let blank = |node: &Node| matches!(node, Node::Text(text) if text.trim().is_empty());
    nodes.iter().all(blank)
}
