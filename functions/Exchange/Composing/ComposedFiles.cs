using System.Globalization;
using EGov.Exchange.About;
using EGov.Exchange.EdXml;
using EGov.Exchange.Errors;
using EGov.Exchange.Sending;
using EGov.Exchange.Uploads;
using EGov.Platform.Errors;
using EGov.Platform.Http.Forms;
using EGov.Platform.Results;

namespace EGov.Exchange.Composing;

/// <summary>Finds the files of a document that is composed: uploads, and parts of the form in which it came.</summary>
internal sealed class ComposedFiles(UploadDesk uploads)
{
    /// <summary>How large parts may be: as uploads, and together as a packet.</summary>
    public static readonly FormBounds Bounds = new(Upload.Largest, PacketDesk.LargestPacket);

    /// <summary>The most files of a composed document.</summary>
    private const int MostFiles = ExchangeLimits.DocumentFiles;

    private static readonly Text UploadOrPart = new("Mỗi tệp nêu upload hoặc part, không nêu cả hai.", "A file names an upload or a part, and not both.");

    /// <summary>The parts that the document names, or what is wrong with its files.</summary>
    public static Result<IReadOnlyList<string>> PartsOf(ComposeBody body)
    {
        if (body.Files.Count is 0 or > MostFiles)
        {
            return ExchangeErrors.WrongFileCount.With(MostFiles);
        }

        var wrong = body.Files.Index()
            .Where(file => (file.Item.Upload is null) == (file.Item.Part is null))
            .Select(file => new FieldError(string.Create(CultureInfo.InvariantCulture, $"/files/{file.Index}"), UploadOrPart))
            .ToList();
        return wrong.Count > 0 ? PlatformErrors.InvalidFields.For(wrong) : body.Files.Select(file => file.Part).OfType<string>().ToList();
    }

    /// <summary>The files in their order, as they go into the packet.</summary>
    public async Task<Result<IReadOnlyList<PacketFile>>> OfAsync(string agency, DocumentForm<ComposeBody> form, CancellationToken cancellation)
    {
        var files = new List<PacketFile>();
        foreach (var file in form.Document.Value.Files)
        {
            var id = (files.Count + 1).ToString(CultureInfo.InvariantCulture);
            if (file.Part is { } part)
            {
                var came = form.Files[part];
                files.Add(new PacketFile(id, came.Name, came.Content.OpenRead) { Description = file.Description });
            }
            else if ((await uploads.ReadAsync(agency, file.Upload!, cancellation)).Succeeded(out var upload, out _) && upload.State.IsWhole)
            {
                files.Add(new PacketFile(id, upload.State.Name, () => uploads.Open(upload.State)) { Description = file.Description });
            }
            else
            {
                return PlatformErrors.InvalidFields.For(new FieldError("/files", new(
                    $"Không có tệp tải lên {file.Upload}, hoặc chưa tải xong.", $"There is no upload {file.Upload}, or it is not whole.")));
            }
        }

        return files;
    }

    /// <summary>Notes that the document's uploads were sent; may be repeated.</summary>
    public async Task LetGoAsync(string agency, ComposeBody body, CancellationToken cancellation)
    {
        foreach (var id in body.Files.Select(file => file.Upload).OfType<string>())
        {
            if ((await uploads.ReadAsync(agency, id, cancellation)).Succeeded(out var upload, out _))
            {
                await uploads.LetGoAsync(upload.State, cancellation);
            }
        }
    }
}
