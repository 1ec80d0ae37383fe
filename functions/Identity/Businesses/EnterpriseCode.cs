namespace EGov.Identity.Businesses;

/// <summary>
/// The code of an enterprise (<c>mã số doanh nghiệp</c>), which is its tax code: ten digits of which the last checks the others, and for a branch
/// a hyphen and three more.
/// </summary>
internal static class EnterpriseCode
{
    private const int Digits = 10;

    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>Whether the text is such a code.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('-') switch
        {
            [var enterprise] => IsEnterprise(enterprise),
            [var enterprise, { Length: 3 } branch] => IsEnterprise(enterprise) && branch.All(char.IsAsciiDigit) && branch != "000",
            _ => false,
        };
    }

    /// <summary>Of a remainder of zero no digit could be made: such codes are not given.</summary>
    private static bool IsEnterprise(string text) =>
        text.Length == Digits && text.All(char.IsAsciiDigit) && 10 - (Weights.Zip(text, (weight, digit) => weight * (digit - '0')).Sum() % 11) == text[^1] - '0';
}
