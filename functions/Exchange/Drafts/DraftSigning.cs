using System.Security.Cryptography;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Verification;

namespace EGov.Exchange.Drafts;

/// <summary>
/// Has outgoing documents signed by the authorised person and by the agency. What was made is verified and kept before it is known: cut off in
/// between, it is signed again.
/// </summary>
internal sealed class DraftSigning(
    IDocumentSigner signer,
    ISignatureVerifier verifier,
    DraftContents contents,
    AnswerClock answers,
    AggregateStore<OutgoingDocument, DraftEvent> drafts,
    TimeProvider clock)
{
    private const string Pdf = "application/pdf";

    /// <summary>As whom the person signs.</summary>
    public static Signatory PersonOf(OutgoingDocument draft, string account) =>
        new(SignatoryKind.Person, account, draft.Content.Signer.Name, "Ký ban hành văn bản");

    /// <summary>Signs the document with the person's key that is kept for the account.</summary>
    public async Task<Result<Aggregate<OutgoingDocument>>> SignAsync(
        Aggregate<OutgoingDocument> draft, string account, string? picture, CancellationToken cancellation)
    {
        var state = draft.State;
        if (state.RefuseSignature(account) is { } refused)
        {
            return refused;
        }

        if (!(await contents.PictureAsync(state.Agency, picture, cancellation)).Succeeded(out var seen, out var error))
        {
            return error;
        }

        var pdf = await contents.ReadAsync(state.Agency, state.Content.Files[0], cancellation);
        var appearance = seen.Png is { } png ? new PersonPicture(png) : null;
        return (await signer.SignPdfAsync(pdf, PersonOf(state, account), appearance, cancellation)).Succeeded(out var signed, out error)
            ? await TakeAsync(draft, account, signed, cancellation)
            : error;
    }

    /// <summary>Takes the signed document.</summary>
    public async Task<Result<Aggregate<OutgoingDocument>>> TakeAsync(
        Aggregate<OutgoingDocument> draft, string account, ReadOnlyMemory<byte> signed, CancellationToken cancellation)
    {
        if (draft.State.RefuseSignature(account) is { } refused)
        {
            return refused;
        }

        var file = draft.State.Content.Files[0];
        if (!(await KeepAsync(draft.State, file, signed, cancellation)).Succeeded(out var kept, out var error))
        {
            return error;
        }

        var now = clock.GetUtcNow();
        var signature = new DraftSignature(account, kept.Last.Signer?.Name ?? draft.State.Content.Signer.Name, kept.Last.Time?.At, kept.File);
        var sendBy = answers.SendBy(draft.State.Content.Priority, draft.State.Number!.IssuedOn, now);
        return await drafts.ChangeAsync(draft.Id, null, state => state.Sign(signature, sendBy, account, now), cancellation);
    }

    /// <summary>
    /// Seals the document, over its person's signature where a picture is given, and each further PDF with number and time at its top right (Decree
    /// 30/2020/NĐ-CP, Annex I, II.8).
    /// </summary>
    /// <param name="draft">The document, signed by the person.</param>
    /// <param name="by">The clerk.</param>
    /// <param name="agencyName">The agency's name.</param>
    /// <param name="seal">How the seal is seen.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Aggregate<OutgoingDocument>>> SealAsync(
        Aggregate<OutgoingDocument> draft, string by, string agencyName, SealBody seal, CancellationToken cancellation)
    {
        var state = draft.State;
        if (state.RefuseSeal() is { } refused)
        {
            return refused;
        }

        if (!(await contents.PictureAsync(state.Agency, seal.Picture, cancellation)).Succeeded(out var seen, out var error))
        {
            return error;
        }

        var signatory = new Signatory(SignatoryKind.Agency, state.Agency, agencyName, "Ban hành văn bản");
        var files = new List<DraftFile>();
        foreach (var file in state.PresentFiles())
        {
            SignatureAppearance? appearance = files.Count > 0 ? CornerText.OfSeparateFile(state.Number!.Code)
                : seen.Png is { } png ? new SealPicture(png, seal.Width)
                : null;
            if (!(await SealAsync(state, file, signatory, appearance, cancellation)).Succeeded(out var done, out error))
            {
                return error;
            }

            files.Add(done);
        }

        return await drafts.ChangeAsync(draft.Id, null, present => present.Seal(files, by, clock.GetUtcNow()), cancellation);
    }

    private async Task<Result<DraftFile>> SealAsync(
        OutgoingDocument draft, DraftFile file, Signatory signatory, SignatureAppearance? appearance, CancellationToken cancellation)
    {
        if (file.MediaType != Pdf)
        {
            return file;
        }

        var pdf = await contents.ReadAsync(draft.Agency, file, cancellation);
        return (await signer.SignPdfAsync(pdf, signatory, appearance, cancellation)).Succeeded(out var done, out var error)
            && (await KeepAsync(draft, file, done, cancellation)).Succeeded(out var kept, out error)
                ? kept.File
                : error!;
    }

    private async Task<Result<SignedFile>> KeepAsync(OutgoingDocument draft, DraftFile file, ReadOnlyMemory<byte> signed, CancellationToken cancellation)
    {
        var report = await verifier.VerifyPdfAsync(signed, cancellation);
        if (report.Signatures is not [.., { Coverage.Whole: true, Conclusion: not SignatureConclusion.Invalid } last])
        {
            return ExchangeErrors.SignatureNotGood.With(file.Name);
        }

        var named = file with { Size = signed.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(signed.Span)) };
        return new SignedFile(await contents.KeepAsync(draft.Agency, draft.Id, named, signed, cancellation), last);
    }

    private sealed record SignedFile(DraftFile File, VerifiedSignature Last);
}
