using System.Text;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>A part of an expression. Equal parts are written alike, and what is written is read as the same part.</summary>
internal abstract record Node
{
    /// <summary>How tightly it holds together; a part of a tighter one that holds less tightly is written in parentheses.</summary>
    public virtual Rank Rank => Rank.Atom;

    /// <summary>Whether it is a condition, not a number.</summary>
    public virtual bool IsCondition => false;

    /// <summary>The parts that it is made of.</summary>
    public virtual IEnumerable<Node> Parts => [];

    /// <summary>What it comes to.</summary>
    public abstract Evaluation In(Scope scope);

    /// <summary>Writes it.</summary>
    public abstract void WriteTo(StringBuilder text);

    /// <summary>Writes it within another, which takes what holds at least so tightly without parentheses.</summary>
    public void WriteTo(StringBuilder text, Rank least)
    {
        if (Rank >= least)
        {
            WriteTo(text);
            return;
        }

        text.Append('(');
        WriteTo(text);
        text.Append(')');
    }

    /// <summary>It and all that it is made of.</summary>
    public IEnumerable<Node> All() => Parts.SelectMany(part => part.All()).Prepend(this);
}

/// <summary>How tightly a part holds together, the loosest first.</summary>
internal enum Rank
{
    /// <summary>a || b</summary>
    Either,

    /// <summary>a &amp;&amp; b</summary>
    Both,

    /// <summary>a &lt; b</summary>
    Comparison,

    /// <summary>a + b</summary>
    Sum,

    /// <summary>a * b</summary>
    Product,

    /// <summary>-a, !a</summary>
    Sign,

    /// <summary>a ^ b</summary>
    Power,

    /// <summary>All that needs no parentheses.</summary>
    Atom,
}
