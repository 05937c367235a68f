namespace ToadLane.Bodies;

/// <summary>Whether a constituency speaks for people who live here or for organisations that work here.</summary>
public enum ConstituencyInterest
{
    Residents,
    Stakeholders,
}
