using System.IO.Compression;
using EGov.Exchange.EdXml.Contents;

namespace EGov.Exchange.Tests.EdXml;

/// <summary>Nothing that runs comes over the axis, and who opens a file is told when its name says something else than its bytes.</summary>
public sealed class ProgramAttachmentTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n%%EOF\n"u8];
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0];

    public static TheoryData<byte[]> Programs =>
    [
        [.. "MZ"u8, 0x90, 0, 3, 0],
        [0x7F, .. "ELF"u8, 2, 1],
        [0xCF, 0xFA, 0xED, 0xFE, 7],
        [0xFE, 0xED, 0xFA, 0xCE, 7],
        [0xCA, 0xFE, 0xBA, 0xBE, 0],
        [.. "#!/bin/sh\nrm x\n"u8],
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task What_runs_is_refused_whatever_it_is_called_bare_and_packed(byte[] program)
    {
        Assert.Equal("EXCHANGE-4136", await FoundAsync("cong-van.pdf", program));
        Assert.Equal("EXCHANGE-4136", await FoundAsync("cong-van.pdf", Zip("cong-van.pdf", program)));
    }

    [Theory]
    [InlineData("a.exe")]
    [InlineData("a.pdf.EXE")]
    [InlineData("a.js")]
    [InlineData("a.vbs")]
    [InlineData("a.bat")]
    [InlineData("a.cmd")]
    [InlineData("a.ps1")]
    [InlineData("a.scr")]
    [InlineData("a.com")]
    [InlineData("a.msi")]
    [InlineData("a.jar")]
    [InlineData("a.hta")]
    [InlineData("a.lnk")]
    [InlineData("a.dll")]
    [InlineData("a.exe. ")]
    public async Task What_Windows_runs_by_name_is_refused_whatever_it_is(string name)
    {
        Assert.Equal("EXCHANGE-4136", await FoundAsync(name, Pdf));
        Assert.Equal("EXCHANGE-4136", await FoundAsync("a.zip", Zip(name, Pdf)));
    }

    [Theory]
    [InlineData("cong-van.pdf", "")]
    [InlineData("cong-van.PDF", "")]
    [InlineData("cong-van", "")]
    [InlineData("cong-van.example.com.vn", "")]
    [InlineData("cong-van.png", "EXCHANGE-W126")]
    [InlineData("cong-van.docx", "EXCHANGE-W126")]
    public async Task A_name_that_contradicts_the_bytes_is_told(string name, string warning)
    {
        Assert.Equal(warning, await FoundAsync(name, Pdf));
        Assert.Equal(warning, await FoundAsync(name, Zip("5f0c", Pdf)));
        Assert.Equal(warning, await FoundAsync("a.zip", Zip(name, Pdf)));
    }

    [Fact]
    public async Task A_letter_that_is_no_PDF_is_told_and_words_are_no_program()
    {
        Assert.Equal("EXCHANGE-W126", await FoundAsync("cong-van.pdf", Png));
        Assert.Equal("EXCHANGE-W126", await FoundAsync("cong-van.pdf", [.. "MZ là hai chữ"u8]));
        Assert.Equal("", await FoundAsync("cong-van.txt", [.. "MZ là hai chữ"u8]));
        Assert.Equal("", await FoundAsync("cong-van.pdf", []));
    }

    /// <summary>The number of the refusal or of the warning; nothing for neither.</summary>
    private static async Task<string> FoundAsync(string name, byte[] content)
    {
        using var unpacked = new MemoryStream();
        return (await AttachmentContent.OpenAsync(content, name, unpacked, 1 << 20)).Succeeded(out var opened, out var error)
            ? string.Join(' ', opened.Warnings.Select(warning => warning.Code))
            : error.Definition.Code;
    }

    private static byte[] Zip(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var target = archive.CreateEntry(name).Open();
            target.Write(content);
        }

        return bytes.ToArray();
    }
}
