using System.IO.Compression;
using System.Text;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Contents;

namespace EGov.Exchange.Tests.EdXml;

public sealed class AttachmentContentTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n%%EOF\n"u8];

    [Fact]
    public async Task A_file_in_an_archive_of_its_own_is_the_file()
    {
        var (opened, unpacked) = await OpenAsync(Zip(("5f0c.pdf", Pdf)));

        Assert.Equal((ContentKind.Pdf, (long)Pdf.Length, "5f0c.pdf"), (opened.Kind, opened.Length, opened.Packed));
        Assert.Equal(Pdf, unpacked);
    }

    [Fact]
    public async Task A_folder_beside_the_file_does_not_count()
    {
        var (opened, _) = await OpenAsync(Zip(("a/", []), ("a/5f0c.pdf", Pdf)));

        Assert.Equal("a/5f0c.pdf", opened.Packed);
    }

    [Fact]
    public async Task An_archive_of_several_files_stays_one()
    {
        var (opened, unpacked) = await OpenAsync(Zip(("a.pdf", Pdf), ("b.pdf", Pdf)));

        Assert.Equal((ContentKind.Zip, null, 0), (opened.Kind, opened.Packed, unpacked.Length));
        Assert.Equal("EXCHANGE-W121", Assert.Single(opened.Warnings).Code);
    }

    [Theory]
    [InlineData("word/document.xml", "Word")]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    public async Task Office_documents_are_told_from_archives_packed_and_bare(string part, string kind)
    {
        var document = Zip(("[Content_Types].xml", [.. "<Types/>"u8]), (part, [.. "<x/>"u8]));

        var (bare, _) = await OpenAsync(document);
        var (packed, unpacked) = await OpenAsync(Zip(("5f0c.docx", document)));

        Assert.Equal((kind, null, 0), (bare.Kind.ToString(), bare.Packed, bare.Warnings.Count));
        Assert.Equal((kind, "5f0c.docx"), (packed.Kind.ToString(), packed.Packed));
        Assert.Equal(document, unpacked);
    }

    public static TheoryData<string, byte[]> Kinds => new()
    {
        { "Pdf", Pdf },
        { "Word97", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000], .. Encoding.Unicode.GetBytes("WordDocument")] },
        { "Excel97", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook")] },
        { "OleDocument", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "Xml", [0xEF, 0xBB, 0xBF, .. "<?xml version='1.0'?><a/>"u8] },
        { "Text", [.. "Kính gửi"u8] },
        { "Text", [.. Encoding.UTF8.GetBytes(new string('ấ', 1_000))] },
        { "Png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0] },
        { "Jpeg", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "Tiff", [.. "II*\0"u8, 1] },
        { "Rar", [.. "Rar!\x1A\x07\0"u8] },
        { "SevenZip", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0] },
        { "Unknown", [1, 2, 3] },
        { "Unknown", [] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Kinds_are_told_by_their_bytes(string kind, byte[] content) => Assert.Equal(kind, (await OpenAsync(content)).Opened.Kind.ToString());

    [Theory]
    [InlineData("../5f0c.pdf")]
    [InlineData("/etc/5f0c.pdf")]
    [InlineData("a/../../5f0c.pdf")]
    [InlineData("C:/5f0c.pdf")]
    [InlineData("..\\5f0c.pdf")]
    public async Task An_entry_that_leads_out_of_its_folder_is_refused(string name) => Assert.Equal("EXCHANGE-4132", await RefusalAsync(Zip((name, Pdf))));

    [Fact]
    public async Task A_bomb_is_refused_after_a_bound_and_not_after_its_size()
    {
        var bomb = Zip(("a.txt", new byte[30 << 20]));
        var counted = new MemoryStream();

        Assert.Equal("EXCHANGE-4134", await RefusalAsync(bomb, 200 << 20, counted));
        Assert.InRange(counted.Length, 0, (bomb.Length * 100L) + (2 << 20));
        Assert.Equal("EXCHANGE-4133", await RefusalAsync(Zip(("a.txt", new byte[5_000])), 4_999));
        Assert.Equal("EXCHANGE-4133", await RefusalAsync(new byte[5_000], 4_999));
    }

    [Fact]
    public async Task Headers_that_lie_about_length_are_refused()
    {
        var archive = Zip(("a.txt", new byte[5_000]));
        var directory = archive.AsSpan().LastIndexOf("PK\x01\x02"u8);
        foreach (var at in new[] { directory + 24, directory + 20, directory + 42 })
        {
            var lying = archive.ToArray();
            lying[at] ^= 0x11;
            Assert.Equal("EXCHANGE-4130", await RefusalAsync(lying));
        }
    }

    [Fact]
    public async Task Encrypted_broken_and_crowded_archives_are_refused()
    {
        var encrypted = Zip(("a.txt", Pdf));
        encrypted[encrypted.AsSpan().LastIndexOf("PK\x01\x02"u8) + 8] |= 1;

        Assert.Equal("EXCHANGE-4131", await RefusalAsync(encrypted));
        Assert.Equal("EXCHANGE-4130", await RefusalAsync(Zip(("a.txt", Pdf))[..^30]));
        Assert.Equal("EXCHANGE-4130", await RefusalAsync([.. "PK\x03\x04"u8]));
        Assert.Equal("EXCHANGE-4135", await RefusalAsync(Zip([.. Enumerable.Range(0, 1_001).Select(number => ($"{number}", Array.Empty<byte>()))])));
    }

    [Fact]
    public async Task Bytes_before_an_archive_are_passed_over_only_where_it_still_begins_as_one()
    {
        byte[] moved = [.. "PK\x03\x04"u8, .. Zip(("a.pdf", Pdf))];

        var (opened, unpacked) = await OpenAsync(moved);

        Assert.Equal("a.pdf", opened.Packed);
        Assert.Equal(Pdf, unpacked);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var target = archive.CreateEntry(name).Open();
                target.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static async Task<(OpenedContent Opened, byte[] Unpacked)> OpenAsync(byte[] content)
    {
        using var unpacked = new MemoryStream();
        Assert.True((await AttachmentContent.OpenAsync(content, "a", unpacked, 1 << 20)).Succeeded(out var opened, out var error), error?.Definition.Code);
        return (opened, unpacked.ToArray());
    }

    private static async Task<string> RefusalAsync(byte[] content, long most = 1 << 20, MemoryStream? unpacked = null)
    {
        Assert.False((await AttachmentContent.OpenAsync(content, "a", unpacked ?? new MemoryStream(), most)).Succeeded(out _, out var error));
        return error!.Definition.Code;
    }
}
