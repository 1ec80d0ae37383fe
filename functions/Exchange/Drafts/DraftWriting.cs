using EGov.Exchange.About;
using EGov.Exchange.Errors;
using EGov.Exchange.Registers;
using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Exchange.Drafts;

/// <summary>Makes of what a clerk fills in what an outgoing document says and holds: looked at as a whole, its files copied.</summary>
internal sealed class DraftWriting(DraftContents contents, DraftPacket packets, TimeProvider clock)
{
    /// <summary>The most files.</summary>
    public const int MostFiles = ExchangeLimits.DocumentFiles;

    /// <summary>The most recipients.</summary>
    public const int MostRecipients = ExchangeLimits.DocumentRecipients;

    private const string Pdf = "application/pdf";

    /// <summary>What the document says and holds.</summary>
    /// <param name="caller">Who draws it up.</param>
    /// <param name="agency">For which agency.</param>
    /// <param name="draft">Its id.</param>
    /// <param name="body">What they filled in.</param>
    /// <param name="known">The files that it has already.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<DraftContent>> ContentOfAsync(
        Caller caller, string agency, string draft, DraftBody body, IReadOnlyList<DraftFile> known, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (FaultOf(body, now.DateInVietnam()) is { } fault)
        {
            return fault;
        }

        // What it says is looked at before its files are copied, which takes long.
        var said = Of(body, [], now.DateInVietnam());
        if (await packets.FaultOfAsync(caller, agency, said, now, cancellation) is { } wrong)
        {
            return wrong;
        }

        var files = new List<DraftFile>();
        foreach (var (file, index) in body.Files.Select((file, index) => (file, index)))
        {
            if (!(await FileOfAsync(agency, draft, file, $"/files/{index}", known, cancellation)).Succeeded(out var copy, out var error)
                || (error = RefuseFile(copy, files.Count == 0, body.WithoutSignatures)) is not null)
            {
                return error;
            }

            files.Add(copy);
        }

        var content = said with { Files = files };
        return await packets.FaultOfAsync(caller, agency, content, now, cancellation) is { } late ? late : content;
    }

    private static Error? FaultOf(DraftBody body, DateOnly today) =>
        DocumentKinds.Find(body.Kind, today) is null ? ExchangeErrors.UnknownKind.With(body.Kind)
        : body.Unit is { } unit && !Notations.IsAbbreviation(unit) ? ExchangeErrors.InvalidUnitMark.With(unit, Notations.LongestPart)
        : body.Unit is { } marked && SecrecyMarks.IsInNotation(marked) ? ExchangeErrors.StateSecret.With("/unit")
        : body.Recipients.Count is 0 or > MostRecipients ? ExchangeErrors.EmptyDraft.With(MostRecipients)
        : body.Files.Count is 0 or > MostFiles ? ExchangeErrors.WrongFileCount.With(MostFiles)
        : null;

    private async Task<Result<DraftFile>> FileOfAsync(
        string agency, string draft, DraftFileBody file, string field, IReadOnlyList<DraftFile> known, CancellationToken cancellation) => file switch
        {
            { Upload: { } upload, Kept: null } => await contents.CopyAsync(agency, draft, upload, file.Description, field, cancellation),
            { Upload: null, Kept: { } sha256 } when known.FirstOrDefault(each => each.Sha256 == sha256) is { } kept =>
                kept with { Description = file.Description ?? kept.Description },
            _ => PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At(field)),
        };

    private static Error? RefuseFile(DraftFile file, bool isFirst, bool unsigned) =>
        unsigned ? null
        : isFirst && file.MediaType != Pdf ? ExchangeErrors.MainFileNoPdf.With(file.Name, file.MediaType)
        : file.MediaType == Pdf && file.Size > DraftContents.LargestSigned ? ExchangeErrors.TooLargeToSign.With(file.Name, DraftContents.LargestSigned)
        : null;

    private static DraftContent Of(DraftBody body, IReadOnlyList<DraftFile> files, DateOnly today) => new(
        DocumentKinds.Find(body.Kind, today)!.Name.Vi,
        body.Subject,
        body.Signer,
        body.Recipients,
        files,
        body.Place,
        body.Unit,
        body.Priority,
        body.DueDate,
        body.Pages,
        body.Business,
        body.Answers ?? [],
        body.Clerk,
        body.WithoutSignatures);
}
