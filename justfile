# Short names for what CONTRIBUTING.md explains; `just` alone lists them.

_default:
    @just --list

# Talk to the bot in a terminal, without an account
practice *arguments:
    cargo run -- practice {{arguments}}

# The tests, as in the README
test:
    cargo test --workspace

# Formatting and lints, before a commit
lint:
    cargo fmt --all
    cargo clippy --workspace --all-targets -- -D warnings

# Refresh .sqlx/ after changing a query or a migration
queries:
    scripts/prepare-queries

# Everything that must hold before a change lands
ci:
    .ci/run
