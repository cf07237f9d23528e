; UNTRIED: the installer, for Inno Setup 6. build.ps1 runs this.
[Setup]
AppId=io.github.mini_ttv.mini_ttv
AppName=Mini TTV
AppVersion={#Version}
AppPublisher=The Mini TTV developers
DefaultDirName={autopf}\Mini TTV
DefaultGroupName=Mini TTV
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=mini-ttv-{#Version}-setup
SetupIconFile=..\..\build\mini-ttv.ico
UninstallDisplayIcon={app}\mini-ttv.exe
Compression=lzma2
SolidCompression=yes

[Files]
Source: "..\..\dist\mini-ttv\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Mini TTV"; Filename: "{app}\mini-ttv.exe"; AppUserModelID: "io.github.mini_ttv.mini_ttv"
Name: "{userdesktop}\Mini TTV"; Filename: "{app}\mini-ttv.exe"; Tasks: desktop

[Tasks]
Name: desktop; Description: "A shortcut on the desktop"; Flags: unchecked
Name: autostart; Description: "Start at login, in the tray"; Flags: unchecked

[Registry]
Root: HKA; Subkey: "Software\Classes\mini-ttv"; ValueType: string; ValueData: "URL:Mini TTV"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\mini-ttv"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\mini-ttv\shell\open\command"; ValueType: string; ValueData: """{app}\mini-ttv.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: string; ValueName: "Mini TTV"; ValueData: """{app}\mini-ttv.exe"" --tray"; Flags: uninsdeletevalue; Tasks: autostart

[Run]
Filename: "{app}\mini-ttv.exe"; Description: "Start Mini TTV"; Flags: nowait postinstall skipifsilent
