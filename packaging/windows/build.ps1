# UNTRIED: the bundle and its installer for Windows, from a checkout. Needs Python 3.11 to 3.13 and Inno Setup 6.
#
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1
$ErrorActionPreference = "Stop"
$root = Resolve-Path (Join-Path $PSScriptRoot "..\..")
$venv = Join-Path $root "build\venv"
$python = Join-Path $venv "Scripts\python.exe"

function Invoke-Checked([string] $program, [string[]] $words) {
    & $program @words
    if ($LASTEXITCODE -ne 0) { throw "$program failed with $LASTEXITCODE" }
}

if (-not (Test-Path $python)) { Invoke-Checked "py" @("-3", "-m", "venv", $venv) }
Invoke-Checked $python @("-m", "pip", "install", "--quiet", "--require-hashes", "-r", (Join-Path $root "requirements-packaging.lock"))
Invoke-Checked $python @((Join-Path $PSScriptRoot "icon.py"), (Join-Path $root "build\mini-ttv.ico"))
Invoke-Checked $python @(
    "-m", "PyInstaller", "--noconfirm", "--clean",
    "--workpath", (Join-Path $root "build\bundle"), "--distpath", (Join-Path $root "dist"),
    (Join-Path $root "packaging\bundle\mini-ttv.spec")
)
$bundle = Join-Path $root "dist\mini-ttv"
Invoke-Checked $python @((Join-Path $root "packaging\bundle\licences.py"), (Join-Path $root "build\bundle\mini-ttv\system-libraries.json"), $bundle)
$check = Start-Process (Join-Path $bundle "mini-ttv.exe") -ArgumentList "-m", "self_check" -Wait -PassThru
if ($check.ExitCode -ne 0) { throw "Something is missing from the bundle." }

$version = (Select-String -Path (Join-Path $root "mini_ttv\version.py") -Pattern '__version__ = "(.*)"').Matches[0].Groups[1].Value
$compiler = Join-Path ${env:ProgramFiles(x86)} "Inno Setup 6\ISCC.exe"
Invoke-Checked $compiler @("/DVersion=$version", (Join-Path $PSScriptRoot "mini-ttv.iss"))
