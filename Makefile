# Two commands do everything on a machine with a Swift toolchain: `make site` and `make test`.
.PHONY: site test check format clean golden

# Compiles the sample organisation into site/ and says what to open.
site:
	@Scripts/install-requirements build
	@swift build -c release --product understudy
	@swift run -c release --skip-build understudy build curricula/bramble-finch -o site

# What a newcomer and CI run.
test:
	@Scripts/test

# Format and arrows.
check:
	@Scripts/check-format
	@Scripts/check-arrows

format:
	@swift format --in-place --recursive --parallel Package.swift Plugins Sources Tests

# Writes the golden folders anew. The run fails on purpose, so nobody mistakes it for a pass.
golden:
	@UNDERSTUDY_RECORD=1 swift test --filter Golden

clean:
	@swift package clean
	@rm -rf site
