using System.Globalization;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.Vxp.Mailboxes;

/// <summary>Which rows of a list are wanted.</summary>
/// <param name="Skip">So many are left out at the beginning.</param>
/// <param name="Take">At most so many follow.</param>
internal sealed record ReceivedPage(int Skip, int Take)
{
    /// <summary>The longest page.</summary>
    public const int Longest = 1000;

    /// <summary>A page ends so many rows from the beginning at most: those before it are read too.</summary>
    public const int Farthest = 20_000;

    private const int Default = 500;
    private const string SizeName = "pageSize";
    private const string IndexName = "pageIndex";

    /// <summary>Whether the call asks for a page.</summary>
    public static bool IsAsked(VxpCall call) => call.Headers.FindAny(SizeName, IndexName) is not null;

    /// <summary>The page that the call asks for; pages count from 1, and 0 is the first too.</summary>
    public static Result<ReceivedPage> Of(VxpCall call)
    {
        var refused = ExchangeErrors.PageTooFar.With(Longest, Farthest);
        if (!TryRead(call, SizeName, Default, out var size) || !TryRead(call, IndexName, 1, out var index) || size is < 1 or > Longest)
        {
            return refused;
        }

        var skip = (long)Math.Max(0, index - 1) * size;
        return skip + size <= Farthest ? new ReceivedPage((int)skip, size) : refused;
    }

    private static bool TryRead(VxpCall call, string name, int otherwise, out int number)
    {
        number = otherwise;
        return call.Headers.Find(name) is not { } text || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
