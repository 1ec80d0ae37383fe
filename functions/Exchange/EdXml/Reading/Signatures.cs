namespace EGov.Exchange.EdXml.Reading;

/// <summary>Where packets have their XML signature: beside the header's parts.</summary>
internal static class Signatures
{
    /// <summary>Whether there is one that can be verified. Its place is the end of the header; one elsewhere counts too, for it says the same.</summary>
    public static bool IsIn(PacketElement root)
    {
        var open = new Stack<PacketElement>([root]);
        while (open.TryPop(out var element))
        {
            if (element is { Owner: ElementOwner.Signature, Name: "Signature" })
            {
                return true;
            }

            foreach (var child in element.Children)
            {
                open.Push(child);
            }
        }

        return false;
    }

    /// <summary>Whether the element is a signature, in whatever namespace.</summary>
    public static bool Is(PacketElement element) => element.Name is "Signature" or "DigitalSignature";

    /// <summary>The vendor's library writes placeholders in the standard's namespace: they are signatures of nothing.</summary>
    public static void Check(Layout layout, ReadingNotes notes)
    {
        foreach (var placeholder in layout.Outer.Children.Where(child => child.Owner is not ElementOwner.Signature && child.Name == "Signature"))
        {
            notes.Warn(PacketWarnings.SignatureNamespace, placeholder);
        }
    }
}
