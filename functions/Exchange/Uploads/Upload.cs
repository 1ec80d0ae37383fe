using EGov.Exchange.About;
using EGov.Exchange.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Uploads;

/// <summary>Something that is uploaded piece by piece, so that a line that breaks costs a piece at most; a packet, or a file of one that is composed.</summary>
/// <param name="Agency">The registry id of the agency for which it is uploaded; nobody else uses it.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Size">How many bytes it is to have.</param>
/// <param name="Expires">When it is deleted.</param>
/// <param name="Pieces">What came, in order. Noted, not told: nobody else waits for a piece.</param>
/// <param name="IsExpired">Whether it is deleted.</param>
/// <param name="By">Who began it; null for one of before that was noted.</param>
internal sealed record Upload(
    string Id, string Agency, string Name, long Size, DateTimeOffset Expires, IReadOnlyList<UploadPiece> Pieces, bool IsExpired, string? By = null)
    : IAggregateState<Upload, UploadEvent>
{
    /// <summary>The largest piece in bytes.</summary>
    public const int LargestPiece = ExchangeLimits.UploadPiece;

    /// <summary>The most pieces.</summary>
    public const int MostPieces = ExchangeLimits.UploadPieces;

    /// <summary>The largest upload in bytes.</summary>
    public const int Largest = ExchangeLimits.Upload;

    /// <summary>How long one waits to be used.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(ExchangeLimits.UploadHours);

    public static string Kind => "upload";

    /// <summary>How many bytes have come.</summary>
    public long Received => Pieces.Sum(piece => piece.Length);

    /// <summary>Whether all of it has come.</summary>
    public bool IsWhole => Received == Size;

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Upload Fold(Upload? state, UploadEvent happened) => (state, happened) switch
    {
        (null, UploadBegun begun) => new(begun.Id, begun.Agency, begun.Name, begun.Size, begun.Expires, [], false, begun.By),
        ({ } known, UploadExpired) => known with { IsExpired = true },
        _ => throw new InvalidOperationException($"An upload cannot take {happened.GetType().Name}."),
    };

    /// <summary>Why a piece cannot be taken, or null. A piece that is there already is fine when it is the same.</summary>
    /// <param name="offset">The byte of the whole at which it begins.</param>
    /// <param name="piece">The piece.</param>
    public Error? Refuse(long offset, UploadPiece piece) =>
        IsExpired ? ExchangeErrors.UploadGone.With(Id)
        : Has(offset, piece) ? null
        : offset != Received ? ExchangeErrors.OtherOffset.With(Received)
        : piece.Length > Size - Received ? ExchangeErrors.UploadTooLong.With(Size)
        : Pieces.Count >= MostPieces ? ExchangeErrors.TooManyPieces.With(MostPieces)
        : null;

    /// <summary>Notes a piece that is kept; the same state when it is noted already.</summary>
    public Result<Upload> With(long offset, UploadPiece piece) =>
        Refuse(offset, piece) is { } error ? error : Has(offset, piece) ? this : this with { Pieces = [.. Pieces, piece] };

    /// <summary>Lets it go; once.</summary>
    public Result<IReadOnlyList<UploadEvent>> Expire(DateTimeOffset now) =>
        IsExpired ? [] : new UploadEvent[] { new UploadExpired(now, SystemActor.Id) };

    private bool Has(long offset, UploadPiece piece)
    {
        var at = 0L;
        foreach (var known in Pieces)
        {
            if (at == offset)
            {
                return known == piece;
            }

            at += known.Length;
        }

        return false;
    }
}

/// <summary>A piece of an upload.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
internal sealed record UploadPiece(int Length, string Sha256);
