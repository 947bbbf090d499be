// The project that is opened. The people and places in it are invented.

export const article = `Harbour minister Ilse Vandermolen opens the new quay of Kellmar

The ferry 𠮷野丸 🚢 came in in the morning, and minister Ilse Vandermolen thanked 1,240 people.

Vandermolen said that the quay had cost 85 million crowns. The engineer Petru Sandulescu had worked on it for nine years, and the mayor praised mutual trust and mutual trust between the towns.

In the evening Petru Sandulesku showed the guests the lighthouse. [ad_1]

The two towns built the quay together and shared stone, sand and good. and bad news.
`;

export const reference = `Harbour minister Ilse Vandermolen opens the new quay of Kellmar

The ferry Yoshinomaru came in this morning, and minister Ilse Vandermolen thanked 2,140 people.

Vandermolen said that the quay had cost 85 million crowns. The engineer Petru Sandulescu had worked on it for nine years, and the mayor praised the mutual trust between the towns.

In the evening Petru Sandulescu showed the guests the lighthouse.

The two towns built the quay together and shared stone, sand, and good and bad news.
`;

export const config = `documents:
  - article: "*.mt.txt"
    reference: "{name}.ref.txt"
`;
